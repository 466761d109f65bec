import { canReadEnv, internalsOf, tryTo, type SessionController } from "../core.js";

/** Values whose form shows that no message may contain them: e-mail addresses, JWTs, signatures, phone numbers. */
const SENSITIVE = /\S+@\S+|\beyJ[\w.-]+|\b[\da-f]{32,}\b|\+\d[\d ()/.-]{6,}\d/gi;

/** A shorter value occurs in other words. */
const SHORTEST = 3;
const LONGEST = 200;

/**
 * Returns the message of a thrown value, without credentials and without the data of the session's user.
 * Undefined in production builds: only a developer can act on it, and the error has its `cause`.
 */
export function reasonOf(
  cause: unknown,
  controller: SessionController | undefined,
): string | undefined {
  // Bundlers remove the rest of this file from production builds only in this form.
  if (canReadEnv && process.env.NODE_ENV !== "production")
    return tryTo(() => hidden(messageOf(cause), sensitiveValuesOf(controller)).slice(0, LONGEST));
  return undefined;
}

const messageOf = (cause: unknown): string =>
  String(Reflect.get(Object(cause) as object, "message") ?? cause);

const hidden = (message: string, values: readonly string[]): string =>
  values.reduce((text, value) => text.split(value).join("…"), message).replace(SENSITIVE, "…");

/** Returns the longest values first, because one can be part of another. The id is no secret. */
function sensitiveValuesOf(controller: SessionController | undefined): string[] {
  const state = controller?.getSnapshot();
  const { token, signature } = internalsOf(controller)?.options() ?? {};
  const me = state?.status === "alive" ? state.session.me : undefined;
  const data = [me?.name, me?.email, me?.phone, me?.photoUrl, me?.welcomeMessage];
  return [token, signature, data, Object.values(me?.custom ?? {})]
    .flat(2)
    .filter((value): value is string => typeof value === "string" && value.length >= SHORTEST)
    .sort((one, other) => other.length - one.length);
}
