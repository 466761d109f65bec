import { SessionError } from "../errors/session-error.js";
import { onOnline } from "../lib/network.js";
import { wait, type Listen } from "../lib/wait.js";

export type TokenFetcher = () => string | Promise<string>;

/** The delays between attempts. TalkJS calls a token fetcher only once, so this library retries for about 15 seconds. */
const BACKOFF_MS = [1_000, 2_000, 4_000, 8_000];
/** Adds up to a quarter at random, so that many pages do not retry together. */
const JITTER = 0.25;
/** A slower server is unlikely to answer. */
const TOKEN_TIMEOUT_MS = 15_000;

interface TokenRequest {
  /** Calls the newest fetcher, which can differ on each attempt. */
  readonly ask: TokenFetcher;
  /** Aborts when the session ends. */
  readonly signal: AbortSignal;
  readonly report: (error: SessionError) => void;
}

/** Fetches a token with retries. TalkJS itself gives up at the first failure and reports nothing. */
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

/** Rejects after the timeout, so that the fetcher is called again. */
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
