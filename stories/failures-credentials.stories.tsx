import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { breaking, hurryClock } from "./parts/breaking.js";
import { FailingApp } from "./parts/failing-app.js";
import { inJavaScript, type SessionSetup } from "./parts/failing-setup.js";
import { proves } from "./parts/failure-proofs.js";
import { freshSimulator, simulatorIn } from "./parts/simulated.js";

const meta = {
  title: "Failures/Credentials",
  loaders: [freshSimulator],
  beforeEach: hurryClock, // five requests for a token and the waits between them take seconds or minutes
} satisfies Meta;

export default meta;

type Story = StoryObj;
type Context = Parameters<typeof simulatorIn>[0];

const alice = { userId: "alice" };
const byItself = ["Fix the cause"];

/** The app id comes from an environment variable that is not defined in the browser. */
export const AppIdMissing: Story = {
  render: (_, context) => (
    <FailingApp
      simulator={simulatorIn(context)}
      session={{ ...alice, appId: "" }}
      steps={{ "Fix the cause": { session: { appId: "app" } } }}
    />
  ),
  play: proves("app-id-missing", { says: "`appId` is missing or empty.", cure: byItself }),
};

/** The library asks TalkJS whether the app exists. It does not. */
export const AppIdInvalid: Story = {
  render: (_, context) => (
    <FailingApp
      simulator={simulatorIn(context)}
      session={{ ...alice, appId: "ap", verifyAppId: true }}
      steps={{ "Fix the cause": { session: { appId: "app" } } }}
    />
  ),
  play: proves("app-id-invalid", {
    says: "TalkJS does not know the `appId`. Reported only if you pass `verifyAppId`.",
    cure: byItself,
  }),
};

/** TalkJS does not answer. Chat works without the answer, and the next session asks again. */
export const AppIdUnverified: Story = {
  beforeEach: breaking("hasValidCredentials"),
  render: (_, context) => (
    <FailingApp
      simulator={simulatorIn(context)}
      session={{ ...alice, verifyAppId: true }}
      steps={{
        "Fix the cause": {},
        "Sign out": { session: { userId: null } },
        "Sign in": { session: alice },
      }}
    />
  ),
  play: proves("app-id-unverified", {
    says: "The check that `verifyAppId` requests failed.",
    cure: ["Fix the cause", "Sign out", "Sign in"],
    well: (context) =>
      expect(simulatorIn(context).ledger.count("hasValidCredentials")).toBeGreaterThan(1),
  }),
};

/** Two `<Session>`s of one user share a session. The session has the signature of the first one. */
export const CredentialsMismatch: Story = {
  render: (_, context) => (
    <FailingApp
      simulator={simulatorIn(context)}
      session={{ ...alice, signature: "first" }}
      second={{ ...alice, signature: "second" }}
      steps={{ "Fix the cause": { second: { signature: "first" } } }}
    />
  ),
  play: proves("credentials-mismatch", {
    says: "A session was requested for the same user with other credentials: another `signature`, or a `token` or `tokenFetcher` where the first had none.",
    cure: byItself,
    well: (context) => expect(simulatorIn(context).ledger.sessions.open).toBe(1),
  }),
};

const withToken = (tokenFetcher: SessionSetup["tokenFetcher"]) => ({ ...alice, tokenFetcher });

const giveToken = { "Fix the cause": { session: withToken(() => "a token from your server") } };

/** TalkJS requests a token again when the next one is due. */
const isGiven = async (context: Context) => {
  const [session] = simulatorIn(context).sessions;
  await expect(session && simulatorIn(context).requestToken(session)).resolves.toEqual({
    type: "given",
  });
};

const refuse = () => Promise.reject(new Error("The server is unavailable."));

/** The library calls `tokenFetcher` five times in about fifteen seconds. The clock runs a hundred times faster here. */
export const TokenFailed: Story = {
  render: (_, context) => (
    <FailingApp simulator={simulatorIn(context)} session={withToken(refuse)} steps={giveToken} />
  ),
  play: proves("token-failed", {
    says: "`tokenFetcher` threw or rejected, five times within about fifteen seconds.",
    cure: byItself,
    well: isGiven,
  }),
};

/** `tokenFetcher` returns the response object instead of its text. */
export const TokenInvalid: Story = {
  render: (_, context) => (
    <FailingApp
      simulator={simulatorIn(context)}
      session={inJavaScript({ ...alice, tokenFetcher: () => Promise.resolve({ token: "…" }) })}
      steps={giveToken}
    />
  ),
  play: proves("token-invalid", {
    says: "`tokenFetcher` returned something that is not a token, five times: an empty string, or not a string.",
    cure: byItself,
    well: isGiven,
  }),
};

const neverAnswers = () => new Promise<string>(() => undefined);

/** Five attempts of fifteen seconds each, and the waits between them. */
export const TokenTimeout: Story = {
  render: (_, context) => (
    <FailingApp
      simulator={simulatorIn(context)}
      session={withToken(neverAnswers)}
      steps={giveToken}
    />
  ),
  play: proves("token-timeout", {
    says: "`tokenFetcher` did not settle within 15 seconds, five times.",
    cure: byItself,
    well: isGiven,
  }),
};
