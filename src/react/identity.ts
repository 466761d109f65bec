import { internalsOf, type SessionController, type SessionOptions } from "../core.js";

/** Whose session the props of a `<Session>` ask for. */
export interface Identity {
  readonly appId: string;
  readonly signature: string | undefined;
  /** "" for nobody; undefined where only a function can tell. */
  readonly userId: string | undefined;
}

export const identityIn = (options: SessionOptions): Identity => ({
  appId: options.appId,
  signature: options.signature,
  userId: namedUser(options),
});

/** Reading the user can throw: the controller reports that, and a render must not. */
function namedUser({ userId, syncUser }: SessionOptions): string | undefined {
  try {
    if (userId !== undefined) return String(userId ?? "");
    if (typeof syncUser === "function") return undefined;
    return String(syncUser?.id ?? "");
  } catch {
    return undefined;
  }
}

/** Whether the controller was configured with this identity: in the render that changes it, it was not yet. */
export function isConfiguredFor(
  controller: SessionController,
  { appId, signature, userId }: Identity,
): boolean {
  const options = internalsOf(controller)?.options();
  if (!options) return true;
  const configured = identityIn(options);
  return (
    configured.appId === appId && configured.signature === signature && configured.userId === userId
  );
}
