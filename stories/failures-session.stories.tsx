import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import type { TalkSimulator } from "../src/testing.js";
import { breaking } from "./parts/breaking.js";
import { FailingApp } from "./parts/failing-app.js";
import { inJavaScript } from "./parts/failing-setup.js";
import { proves } from "./parts/failure-proofs.js";
import { freshSimulator, simulatorIn } from "./parts/simulated.js";

const meta = { title: "Failures/Session", loaders: [freshSimulator] } satisfies Meta;

export default meta;

type Story = StoryObj;
type Context = Parameters<typeof simulatorIn>[0];

const alice = { userId: "alice" };
const byItself = ["Fix the cause"];

/** TalkJS's constructor throws. */
export const SessionFailed: Story = {
  beforeEach: breaking("Session"),
  render: (_, context) => <FailingApp simulator={simulatorIn(context)} />,
  play: proves("session-failed", { says: "TalkJS refused to open a session." }),
};

/** Other code destroys the session. The library does not reopen it: chat stays off until the app retries. */
export const SessionLost: Story = {
  render: (_, context) => (
    <FailingApp
      simulator={simulatorIn(context)}
      steps={{ "Destroy the session": { act: () => simulatorIn(context).sessions[0]?.destroy() } }}
    />
  ),
  play: proves("session-lost", {
    says: "Other code called `destroy()` on the session, or TalkJS ended it. TalkJS has no event for this.",
    after: ["Destroy the session"],
    cure: ["Try again"],
    well: (context) => expect(simulatorIn(context).ledger.sessions.open).toBe(1),
  }),
};

const SIGN_OUT_AND_IN = {
  "Sign out": { session: { userId: null } },
  "Fix the cause": {},
  "Sign in": { session: alice },
};

/** TalkJS throws during the sign-out. Alice is signed out nevertheless, and can sign in again. */
export const SessionCloseFailed: Story = {
  beforeEach: breaking("Session.destroy"),
  render: (_, context) => <FailingApp simulator={simulatorIn(context)} steps={SIGN_OUT_AND_IN} />,
  play: proves("session-close-failed", {
    says: "TalkJS threw while its session was closing.",
    after: ["Sign out"],
    cure: ["Fix the cause", "Sign in"],
  }),
};

const ring = () => undefined;

const bobWrites = (simulator: TalkSimulator) => ({
  "Bob writes": {
    act: () => simulator.say({ from: "bob", conversationId: "planning", text: "Are you there?" }),
  },
});

const isHeard = (context: Context) =>
  expect(simulatorIn(context).ledger.subscriptions.byEvent).toMatchObject({
    "Session.onMessage": 1,
  });

/** TalkJS throws when the library subscribes to an event. The library subscribes again at the next render. */
export const EventRefused: Story = {
  beforeEach: breaking("onMessage"),
  render: (_, context) => (
    <FailingApp simulator={simulatorIn(context)} session={{ ...alice, onMessage: ring }} />
  ),
  play: proves("event-refused", {
    says: "TalkJS threw when the library subscribed to an event or ended a subscription. (onMessage)",
    cure: byItself,
    well: isHeard,
  }),
};

/** The name of a handler is misspelled. */
export const EventUnknown: Story = {
  render: (_, context) => (
    <FailingApp
      simulator={simulatorIn(context)}
      session={inJavaScript({ ...alice, onMesage: ring })}
      steps={{
        "Fix the cause": { session: inJavaScript({ onMessage: ring, onMesage: undefined }) },
      }}
    />
  ),
  play: proves("event-unknown", {
    says: "The name of an `on…` prop, or of a `useSessionEvent`, does not exist on TalkJS's session. (onMesage)",
    cure: byItself,
    well: isHeard,
  }),
};

/** The app passes `onMessage={ring()}` instead of `onMessage={ring}`. */
export const HandlerInvalid: Story = {
  render: (_, context) => (
    <FailingApp
      simulator={simulatorIn(context)}
      session={inJavaScript({ ...alice, onMessage: "ding" })}
      steps={{ "Fix the cause": { session: { onMessage: ring } } }}
    />
  ),
  play: proves("handler-invalid", {
    says: "An `on…` handler of a session or a chat UI is not a function. (onMessage)",
    cure: byItself,
    well: isHeard,
  }),
};

const breakTheBell = () => {
  throw new Error("The bell is broken.");
};

/** The handler throws. The message arrives in the chat nevertheless. */
export const HandlerFailed: Story = {
  render: (_, context) => (
    <FailingApp
      simulator={simulatorIn(context)}
      session={{ ...alice, onMessage: breakTheBell }}
      steps={{
        ...bobWrites(simulatorIn(context)),
        "Fix the cause": { session: { onMessage: ring } },
      }}
    />
  ),
  play: proves("handler-failed", {
    says: "One of your event handlers, or your `inspect`, threw. (onMessage)",
    after: ["Bob writes"],
    cure: ["Fix the cause", "Bob writes"],
    well: isHeard,
  }),
};

/** The library reads `sdk` when `<Session>` mounts. The session keeps the first value; a new `key` starts again. */
export const PropFrozen: Story = {
  render: (_, context) => (
    <FailingApp
      simulator={simulatorIn(context)}
      steps={{
        "Change sdk": { session: { sdk: simulatorIn(context).Talk } },
        "Fix the cause": { session: { key: "another mount" } },
      }}
    />
  ),
  play: proves("prop-frozen", {
    says: "An option changed of which only the first value is used: `sdk`. (sdk)",
    after: ["Change sdk"],
    cure: byItself,
  }),
};
