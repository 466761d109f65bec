import type * as Talk from "talkjs/all.js";
import type { SessionAuthentication } from "../machines.js";

type Tokens = Pick<Credentials, "tokenFetcher"> & { readonly token?: string | null | undefined };

/** How a session proves whose it is. Lives outside machines, events and errors. */
export interface Credentials {
  readonly token?: string | undefined;
  readonly tokenFetcher?: (() => string | Promise<string>) | undefined;
  readonly signature?: string | undefined;
}

/** The options of a session: absent credentials are left out rather than passed as undefined. */
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

/** What a machine may know of credentials. */
export const authenticationIn = ({ token, tokenFetcher }: Tokens): SessionAuthentication =>
  tokenFetcher ? "tokenFetcher" : token ? "token" : "none";

/** Whether a session that was opened with some credentials does for a holder who has others. */
export const isCovered = (wanted: Credentials, by: Credentials): boolean =>
  wanted.signature === by.signature &&
  WAYS.indexOf(authenticationIn(wanted)) <= WAYS.indexOf(authenticationIn(by));

/** A token that is only announced is none yet. */
export const credentialsIn = ({
  token,
  tokenFetcher,
  signature,
}: Omit<Credentials, "token"> & { readonly token?: string | null | undefined }): Credentials => ({
  token: token ?? undefined,
  tokenFetcher,
  signature,
});
