const owners = new WeakMap<object, string>();
const late = new WeakSet<object>();

/** Returns an error that belongs to one user. */
export function ownError(user: string, cause: unknown, isLate = false): Error {
  const error = new Error(`${user}: ${cause instanceof Error ? cause.message : "refused"}`);
  owners.set(error, user);
  if (isLate) late.add(error);
  return error;
}

/** Returns the user to whom an error belongs. */
export const ownerOf = (cause: unknown): string | undefined =>
  isError(cause) ? owners.get(cause) : undefined;

/** Whether an error is about a chat UI that had ended before: then it concerns nobody. */
export const isLate = (cause: unknown): boolean => isError(cause) && late.has(cause);

const isError = (cause: unknown): cause is object => typeof cause === "object" && cause !== null;
