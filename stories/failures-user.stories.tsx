import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import type { TalkSimulator } from "../src/testing.js";
import { breaking, hurryClock } from "./parts/breaking.js";
import { FailingApp } from "./parts/failing-app.js";
import { inJavaScript } from "./parts/failing-setup.js";
import { proves } from "./parts/failure-proofs.js";
import { freshSimulator, simulatorIn } from "./parts/simulated.js";

const meta = {
  title: "Failures/User",
  loaders: [freshSimulator],
  beforeEach: hurryClock, // so that the story does not wait fifteen seconds
} satisfies Meta;

export default meta;

type Story = StoryObj;

const alice = { userId: "alice" };
const right = { "Fix the cause": { session: { ...alice, syncUser: undefined } } };
const byItself = ["Fix the cause"];

/** A JavaScript app passes neither `userId` nor `syncUser`. */
export const UserMissing: Story = {
  render: (_, context) => (
    <FailingApp simulator={simulatorIn(context)} session={{}} steps={right} />
  ),
  play: proves("user-missing", {
    says: "The session has neither `userId` nor `syncUser`.",
    cure: byItself,
  }),
};

const refuse = () => {
  throw new Error("The profile cannot be read.");
};

/** The app cannot read the profile of its user. */
export const UserFailed: Story = {
  render: (_, context) => (
    <FailingApp
      simulator={simulatorIn(context)}
      session={{ ...alice, syncUser: refuse }}
      steps={right}
    />
  ),
  play: proves("user-failed", {
    says: "`syncUser` threw, or the promise that it returned rejected.",
    cure: byItself,
  }),
};

/** The user's profile is not loaded yet, so the user has no id. */
export const UserInvalid: Story = {
  render: (_, context) => (
    <FailingApp
      simulator={simulatorIn(context)}
      session={inJavaScript({ ...alice, syncUser: () => ({ name: "Alice" }) })}
      steps={right}
    />
  ),
  play: proves("user-invalid", {
    says: "The user in `userId` or `syncUser` has no valid id, or reading it throws.",
    cure: byItself,
  }),
};

const person = ({ Talk }: TalkSimulator, name: string, id = "alice") => new Talk.User({ id, name });

/** `userId` is Alice's and the user data are Bob's. The library opens no session, so neither sees the other's chats. */
export const UserMismatch: Story = {
  render: (_, context) => (
    <FailingApp
      simulator={simulatorIn(context)}
      session={{ ...alice, syncUser: () => person(simulatorIn(context), "Bob", "bob") }}
      steps={right}
    />
  ),
  play: proves("user-mismatch", {
    says: "`userId` and the user from `syncUser` have different ids, and still differ after 5 seconds. During an account switch one of them may change a moment after the other; the session waits for that.",
    cure: byItself,
  }),
};

const neverSettles = () => new Promise<null>(() => undefined);

/** `syncUser` does not resolve within fifteen seconds. The clock runs a hundred times faster here. */
export const UserTimeout: Story = {
  render: (_, context) => (
    <FailingApp
      simulator={simulatorIn(context)}
      session={{ ...alice, syncUser: neverSettles }}
      steps={right}
    />
  ),
  play: proves("user-timeout", {
    says: "The promise from `syncUser` did not settle within 15 seconds.",
    cure: byItself,
  }),
};

/** Alice changes her name twice. TalkJS refuses the first change and accepts the second. */
function RenamedApp({ simulator }: { simulator: TalkSimulator }) {
  const named = (name: string) => ({ session: { syncUser: person(simulator, name) } });
  const session = { ...alice, ...named("Alice").session };
  const steps = { "Rename her": named("Alicia"), "Fix the cause": named("Alice Liddell") };
  return <FailingApp simulator={simulator} session={session} steps={steps} />;
}

const isRenamed = (context: Parameters<typeof simulatorIn>[0]) =>
  expect(simulatorIn(context).user("alice")).toMatchObject({ name: "Alice Liddell" });

/** TalkJS refuses the new name. The session keeps the old one, and the next change is written. */
export const UserUpdateFailed: Story = {
  beforeEach: breaking("currentUser.set"),
  render: (_, context) => <RenamedApp simulator={simulatorIn(context)} />,
  play: proves("user-update-failed", {
    says: "TalkJS refused the user's new data.",
    after: ["Rename her"],
    cure: byItself,
    well: isRenamed,
  }),
};

/** TalkJS does not confirm the new name. It may or may not be saved; the next change is written. */
export const UserUpdateTimeout: Story = {
  beforeEach: breaking("currentUser.set", { how: "hang" }),
  render: (_, context) => <RenamedApp simulator={simulatorIn(context)} />,
  play: proves("user-update-timeout", {
    says: "TalkJS did not confirm the user's new data within 15 seconds.",
    after: ["Rename her"],
    cure: byItself,
    well: isRenamed,
  }),
};
