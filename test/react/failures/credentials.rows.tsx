import { Chatbox } from "../../../src/index.js";
import type { Stage } from "./stage.js";
import { atAll, lives, resting, type Failure, type Outcome } from "./table.js";

const nobody = atAll(["idle, signed out", "destroyed, signed out"], "nobody is signed in");
const tokenless = atAll(["idle, waiting for a token"], "a token is waited for");
const aliveAsBefore = atAll(["alive.synced", "alive.updatingUser"], lives());

const optionsOf = ({ simulator }: Stage) => {
  const [session] = simulator.sessions;
  return session && simulator.optionsOf(session);
};

const signIn = (stage: Stage) => stage.set({ userId: "alice" });
const nothing = () => undefined;
const chat = () => <Chatbox conversationId="order-1" />;

/** Switches from Alice to Bob, or from Bob to Alice. */
function switchUser(stage: Stage): void {
  const { userId, syncUser } = stage.props;
  stage.askAgain = () => stage.person("Renamed");
  stage.set({
    userId: userId === "bob" ? "alice" : "bob",
    syncUser: typeof syncUser === "function" ? syncUser : undefined,
  });
}

const answered = (answer: string) => (stage: Stage) => stage.tokenAnswer === answer;
const requestToken = (stage: Stage) => stage.requestToken();

/** Four delays between five attempts, each up to a quarter longer. */
const BACKOFF_MS = (1_000 + 2_000 + 4_000 + 8_000) * 1.25;
const PATIENCE_MS = 5 * 15_000;

const fetcher = (
  name: string,
  fetchToken: Stage["fetchToken"],
  rest: Pick<Failure, "outcome"> & Partial<Failure>,
): Failure => ({
  name,
  props(stage) {
    stage.simulator.unknowns.firstToken = "none";
    return { tokenFetcher: () => (stage.isMended ? "token" : stage.fetchToken()) };
  },
  strike: (stage) => void (stage.fetchToken = fetchToken),
  provoke: requestToken,
  heal: requestToken,
  isWell: answered("given"),
  ...rest,
});

const lost = (code: Outcome["codes"][number], withinMs = BACKOFF_MS) => ({
  outcome: lives([code], withinMs),
});

const refuse = () => {
  throw new Error("mine");
};

export const tokenFailures: readonly Failure[] = [
  fetcher("tokenFetcher that throws", refuse, lost("token-failed")),
  fetcher(
    "tokenFetcher that rejects",
    () => Promise.reject(new Error("mine")),
    lost("token-failed"),
  ),
  fetcher("tokenFetcher that gives an empty token", () => "", lost("token-invalid")),
  fetcher(
    "tokenFetcher that never settles",
    () => new Promise(() => undefined),
    lost("token-timeout", BACKOFF_MS + PATIENCE_MS),
  ),
  fetcher("tokenFetcher that throws, and a sign-out meanwhile", refuse, {
    provoke(stage) {
      stage.requestToken();
      stage.set({ userId: null });
    },
    outcome: resting("destroyed"),
    heal: signIn,
    isWell: answered("failed"),
  }),
];

export const credentialFailures: readonly Failure[] = [
  {
    name: "a token that is taken back and comes late",
    props: () => ({ token: "early" }),
    strike: (stage) => stage.set({ token: null }),
    outcome: resting("idle"),
    at: { ...tokenless, ...aliveAsBefore },
    heal: (stage) => stage.set({ token: "late" }),
    isWell: (stage) => ["early", "late"].includes(optionsOf(stage)?.token ?? "none"),
  },
  {
    name: "another token",
    props: () => ({ token: "early" }),
    strike(stage) {
      stage.expectedToken = stage.status === "alive" ? "early" : "late";
      stage.set({ token: "late" });
    },
    outcome: lives(),
    at: tokenless,
    heal: nothing,
    isWell: (stage) => optionsOf(stage)?.token === stage.expectedToken,
  },
  {
    name: "another signature",
    props: () => ({ signature: "first" }),
    strike: (stage) => stage.set({ signature: "second" }),
    outcome: lives(),
    heal: nothing,
    isWell: (stage) => optionsOf(stage)?.signature === "second",
  },
  {
    name: "a sign-out",
    view: chat,
    strike: (stage) => stage.set({ userId: null }),
    outcome: resting("idle"),
    at: {
      ...nobody,
      ...atAll(
        [
          "alive.synced",
          "alive.updatingUser",
          "destroying, for another user",
          "destroyed by other code",
        ],
        resting("destroyed"),
      ),
    },
    heal: signIn,
  },
  {
    name: "another user",
    view: chat,
    strike: switchUser,
    outcome: lives(),
    at: nobody,
    heal: nothing,
  },
];
