import type { SessionError } from "../errors/session-error.js";
import { wait } from "../lib/wait.js";
import type { Credentials } from "./credentials.js";
import type { Holder } from "./holder.js";
import { fetchToken, type TokenFetcher } from "./token.js";

/** Fetches tokens until it is stopped. */
interface Tokens {
  readonly fetch: TokenFetcher;
  readonly stop: () => void;
}

/** Calls the fetcher of the newest holder that has one, else the fetcher that the session was opened with. */
export function tokensFor(
  first: Holder,
  { tokenFetcher: fallback }: Credentials,
  holders: ReadonlySet<Holder>,
  checkLife: () => void,
): Tokens | undefined {
  if (!fallback) return undefined;
  const life = new AbortController();
  const { signal } = life;
  const newest = () => [...holders].filter((holder) => holder.credentials().tokenFetcher).at(-1);
  const ask: TokenFetcher = () => ((newest() ?? first).credentials().tokenFetcher ?? fallback)();
  const report = ({ code, cause }: SessionError) => {
    // Without a fetcher of their own, others can have the session that the first holder left.
    (newest() ?? [...holders].at(-1) ?? first).report(code, cause);
    // TalkJS can end the session after a failed token.
    void wait(0, signal).then(checkLife);
  };
  return { fetch: () => fetchToken({ ask, signal, report }), stop: () => life.abort() };
}
