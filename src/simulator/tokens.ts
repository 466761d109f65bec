import type { Life } from "./life.js";

/** What became of a request for a token. Never carries the token itself. */
export type TokenAnswer =
  | { readonly type: "given" }
  /** The session has no `tokenFetcher`. */
  | { readonly type: "none" }
  /** The session is dead: nobody was asked. */
  | { readonly type: "dead" }
  /** The function threw or rejected, gave no text, or its token was refused. TalkJS does not retry. */
  | { readonly type: "failed"; readonly error: unknown };

/** Asks the app for a token, as the SDK does when the present one is about to expire. */
export async function requestToken(
  life: Life,
  tokenFetcher: (() => string | Promise<string>) | undefined,
): Promise<TokenAnswer> {
  const { engine } = life;
  if (!life.isAlive) return { type: "dead" };
  if (!tokenFetcher) return { type: "none" };
  engine.ledger.increment("tokensRequested");
  try {
    const token: unknown = await tokenFetcher();
    if (typeof token !== "string" || !token) throw new TypeError("tokenFetcher gave no token");
    const failure = engine.failures.take("tokenFetcher", "tokenFetcher");
    if (failure) throw failure.error;
    return { type: "given" };
  } catch (error) {
    if (engine.unknowns.expiredToken === "dies") life.end();
    return { type: "failed", error };
  }
}
