import type { Lifetime } from "../engine/life.js";

/** The result of a request for a token. It never contains the token itself. */
export type TokenAnswer =
  | { readonly type: "given" }
  /** The session has no `tokenFetcher`. */
  | { readonly type: "none" }
  /** The session is not alive, so the SDK did not call the function. */
  | { readonly type: "dead" }
  /** The function threw, rejected or returned no text, or TalkJS refused the token. TalkJS does not retry. */
  | { readonly type: "failed"; readonly error: unknown };

/** Requests a token from the app, as the SDK does when the current token is about to expire. */
export async function requestToken(
  lifetime: Lifetime,
  tokenFetcher: (() => string | Promise<string>) | undefined,
): Promise<TokenAnswer> {
  const { engine } = lifetime;
  if (!lifetime.isAlive) return { type: "dead" };
  if (!tokenFetcher) return { type: "none" };
  engine.ledger.increment("tokensRequested");
  try {
    const token: unknown = await tokenFetcher();
    if (typeof token !== "string" || !token) throw new TypeError("tokenFetcher gave no token");
    const failure = engine.failures.take("tokenFetcher", "tokenFetcher");
    if (failure) throw failure.error;
    return { type: "given" };
  } catch (error) {
    if (engine.unknowns.expiredToken === "dies") lifetime.end();
    return { type: "failed", error };
  }
}
