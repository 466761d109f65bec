import { SessionError } from "../errors/session-error.js";
import { onOnline } from "../lib/network.js";
import { wait, type Listen } from "../lib/wait.js";

export type TokenFetcher = () => string | Promise<string>;

/** TalkJS asks once and never again: what a lost request costs is made up for here, for some fifteen seconds. */
const BACKOFF_MS = [1_000, 2_000, 4_000, 8_000];
/** Spreads the attempts of many pages whose server went away together, by up to a quarter. */
const JITTER = 0.25;
/** A server that takes longer for a token is not going to answer. */
const TOKEN_TIMEOUT_MS = 15_000;

interface TokenRequest {
  /** Asks the newest function, which may be another one at each attempt. */
  readonly ask: TokenFetcher;
  /** Aborted when the session is over: then no token matters any more. */
  readonly signal: AbortSignal;
  readonly report: (error: SessionError) => void;
}

/** Fetches a token for TalkJS, which itself gives up at the first failure and tells nobody. */
export async function fetchToken({ ask, signal, report }: TokenRequest): Promise<string> {
  let answer = await answerOf(ask, signal);
  for (const waitMs of BACKOFF_MS) {
    if (typeof answer === "string") return answer;
    await wait(waitMs * (1 + JITTER * Math.random()), signal, onOnline);
    if (!signal.aborted) answer = await answerOf(ask, signal);
  }
  if (typeof answer === "string") return answer;
  if (!signal.aborted) report(answer);
  throw answer;
}

/** What has not come in time never will: it is asked for again. */
async function answerOf(ask: TokenFetcher, signal: AbortSignal): Promise<string | SessionError> {
  let answer: string | SessionError = new SessionError("token-timeout");
  const asked = new Promise((resolve) => resolve(ask())).then(
    (token) => void (answer = isToken(token) ? token : new SessionError("token-invalid")),
    (cause: unknown) => void (answer = new SessionError("token-failed", { cause })),
  );
  const answered: Listen = (happened) => {
    void asked.then(happened);
    return () => {};
  };
  await wait(TOKEN_TIMEOUT_MS, signal, answered);
  return answer;
}

const isToken = (token: unknown): token is string => typeof token === "string" && token !== "";
