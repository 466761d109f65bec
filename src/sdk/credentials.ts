import type * as Talk from "talkjs/all.js";
import { defined } from "../lib/defined.js";
import type { SessionAuthentication } from "../machines.js";

/** The credentials of a session. They never enter machines, events or errors. */
export interface Credentials {
  readonly token?: string | undefined;
  readonly tokenFetcher?: (() => string | Promise<string>) | undefined;
  readonly signature?: string | undefined;
}

/** The credentials as an app gives them: null announces a token. */
export type GivenCredentials = Omit<Credentials, "token"> & {
  readonly token?: string | null | undefined;
};

/** Returns the options of a session. It omits absent credentials instead of passing undefined. */
export function sessionOptions(
  appId: string,
  me: Talk.User,
  { token, tokenFetcher, signature }: Credentials,
): Talk.SessionOptions {
  return { appId, me, ...defined({ token, tokenFetcher, signature }) };
}

const WEAKEST_FIRST: readonly SessionAuthentication[] = ["none", "token", "tokenFetcher"];

/** Returns the label of the credentials that the machine may store. */
export const authenticationIn = ({
  token,
  tokenFetcher,
}: GivenCredentials): SessionAuthentication =>
  tokenFetcher ? "tokenFetcher" : token ? "token" : "none";

/** Whether a session that was opened with these credentials suits a holder with others. */
export const isCovered = (wanted: Credentials, by: Credentials): boolean =>
  wanted.signature === by.signature &&
  WEAKEST_FIRST.indexOf(authenticationIn(wanted)) <= WEAKEST_FIRST.indexOf(authenticationIn(by));

/** Returns the credentials of the options. An announced token (`null`) counts as absent. */
export const credentialsIn = ({
  token,
  tokenFetcher,
  signature,
}: GivenCredentials): Credentials => ({
  token: token ?? undefined,
  tokenFetcher,
  signature,
});
