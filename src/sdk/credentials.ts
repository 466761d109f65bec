import type * as Talk from "talkjs/all.js";

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
