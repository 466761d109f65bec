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
  beforeEach: hurryClock, // five requests for a token, with all the waits, take seconds or minutes
} satisfies Meta;

export default meta;

type Story = StoryObj;
type Context = Parameters<typeof simulatorIn>[0];

const alice = { userId: "alice" };
const byItself = ["Put it right"];

/** An environment variable that did not reach the browser. */
export const AppIdMissing: Story = {
  render: (_, context) => (
    <FailingApp
      simulator={simulatorIn(context)}
      session={{ ...alice, appId: "" }}
      steps={{ "Put it right": { session: { appId: "app" } } }}
    />
  ),
  play: proves("app-id-missing", { says: "<Session> was given no appId.", cure: byItself }),
};

/** TalkJS is asked whether it knows the app, which it does not. */
export const AppIdInvalid: Story = {
  render: (_, context) => (
    <FailingApp
      simulator={simulatorIn(context)}
      session={{ ...alice, appId: "ap", verifyAppId: true }}
      steps={{ "Put it right": { session: { appId: "app" } } }}
    />
  ),
  play: proves("app-id-invalid", { says: "TalkJS does not know this appId.", cure: byItself }),
};

/** TalkJS does not answer the question. Chat works without the answer; the next session asks again. */
export const AppIdUnverified: Story = {
  beforeEach: breaking("hasValidCredentials"),
  render: (_, context) => (
    <FailingApp
      simulator={simulatorIn(context)}
      session={{ ...alice, verifyAppId: true }}
      steps={{
        "Put it right": {},
        "Sign out": { session: { userId: null } },
        "Sign in": { session: alice },
      }}
    />
  ),
  play: proves("app-id-unverified", {
    says: "The appId could not be checked.",
    cure: ["Put it right", "Sign out", "Sign in"],
    well: (context) =>
      expect(simulatorIn(context).ledger.count("hasValidCredentials")).toBeGreaterThan(1),
  }),
};

/** Two `<Session>`s of one user share a session, which has the signature of the first. */
export const CredentialsMismatch: Story = {
  render: (_, context) => (
    <FailingApp
      simulator={simulatorIn(context)}
      session={{ ...alice, signature: "first" }}
      second={{ ...alice, signature: "second" }}
      steps={{ "Put it right": { second: { signature: "first" } } }}
    />
  ),
  play: proves("credentials-mismatch", {
    says: "Two <Session>s for the same user have different credentials.",
    cure: byItself,
    well: (context) => expect(simulatorIn(context).ledger.sessions.open).toBe(1),
  }),
};

const withToken = (tokenFetcher: SessionSetup["tokenFetcher"]) => ({ ...alice, tokenFetcher });

const giveToken = { "Put it right": { session: withToken(() => "a token from your server") } };

/** TalkJS asks again when the next token is due. */
const isGiven = async (context: Context) => {
  const [session] = simulatorIn(context).sessions;
  await expect(session && simulatorIn(context).requestToken(session)).resolves.toEqual({
    type: "given",
  });
};

const refuse = () => Promise.reject(new Error("The server is away."));

/** Asked five times in some fifteen seconds, here at a hundred times the speed. */
export const TokenFailed: Story = {
  render: (_, context) => (
    <FailingApp simulator={simulatorIn(context)} session={withToken(refuse)} steps={giveToken} />
  ),
  play: proves("token-failed", {
    says: "tokenFetcher threw or rejected, at every attempt.",
    cure: byItself,
    well: isGiven,
  }),
};

/** The response where its text was meant. */
export const TokenInvalid: Story = {
  render: (_, context) => (
    <FailingApp
      simulator={simulatorIn(context)}
      session={inJavaScript({ ...alice, tokenFetcher: () => Promise.resolve({ token: "…" }) })}
      steps={giveToken}
    />
  ),
  play: proves("token-invalid", {
    says: "tokenFetcher gave no token: something empty, or no string.",
    cure: byItself,
    well: isGiven,
  }),
};

const neverAnswers = () => new Promise<string>(() => undefined);

/** Five times fifteen seconds, and the waits between them. */
export const TokenTimeout: Story = {
  render: (_, context) => (
    <FailingApp
      simulator={simulatorIn(context)}
      session={withToken(neverAnswers)}
      steps={giveToken}
    />
  ),
  play: proves("token-timeout", {
    says: "tokenFetcher did not answer in time, at every attempt.",
    cure: byItself,
    well: isGiven,
  }),
};
