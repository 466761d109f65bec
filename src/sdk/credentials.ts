import type * as Talk from "talkjs/all.js";
import type { SessionAuthentication } from "../machines.js";

type Tokens = Pick<Credentials, "tokenFetcher"> & { readonly token?: string | null | undefined };

/** The credentials of a session. They never enter machines, events or errors. */
export interface Credentials {
  readonly token?: string | undefined;
  readonly tokenFetcher?: (() => string | Promise<string>) | undefined;
  readonly signature?: string | undefined;
}

/** Returns the options of a session. It omits absent credentials instead of passing undefined. */
export function sessionOptions(
  appId: string,
  me: Talk.User,
  { token, tokenFetcher, signature }: Credentials,
): Talk.SessionOptions {
  return {
    appId,
    me,
    ...(token !== undefined && { token }),
    ...(tokenFetcher !== undefined && { tokenFetcher }),
    ...(signature !== undefined && { signature }),
  };
}

const WAYS: readonly SessionAuthentication[] = ["none", "token", "tokenFetcher"];

/** Returns the label of the credentials that the machine may store. */
export const authenticationIn = ({ token, tokenFetcher }: Tokens): SessionAuthentication =>
  tokenFetcher ? "tokenFetcher" : token ? "token" : "none";

/** Whether a session that was opened with these credentials suits a holder with others. */
export const isCovered = (wanted: Credentials, by: Credentials): boolean =>
  wanted.signature === by.signature &&
  WAYS.indexOf(authenticationIn(wanted)) <= WAYS.indexOf(authenticationIn(by));

/** Returns the credentials of the options. An announced token (`null`) counts as absent. */
export const credentialsIn = ({
  token,
  tokenFetcher,
  signature,
}: Omit<Credentials, "token"> & { readonly token?: string | null | undefined }): Credentials => ({
  token: token ?? undefined,
  tokenFetcher,
  signature,
});
