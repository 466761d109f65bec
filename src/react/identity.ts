import {
  internalsOf,
  isObject,
  tryTo,
  type SessionController,
  type SessionOptions,
} from "../core.js";

/** The identity in the props of a `<Session>`. */
export interface Identity {
  readonly appId: string;
  readonly signature: string | undefined;
  /** "" when signed out; undefined if a function has to return it. */
  readonly userId: string | undefined;
}

export const identityIn = (options: SessionOptions): Identity => ({
  appId: options.appId,
  signature: options.signature,
  userId: namedUser(options),
});

/** Reading the user can throw. The controller reports that; a render must not throw. */
function namedUser({ userId, syncUser }: SessionOptions): string | undefined {
  return tryTo(() => {
    const user: unknown = userId === undefined ? syncUser : userId;
    if (typeof user === "function") return undefined;
    // Some apps pass the whole user as `userId`.
    return String((isObject(user) ? Reflect.get(user, "id") : user) ?? "");
  });
}

/** Whether the controller is configured with this identity. In the render that changes it, it is not yet. */
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
