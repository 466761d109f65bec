const owners = new WeakMap<object, string>();

/** Returns an error that belongs to one user. */
export function ownError(user: string, cause: unknown): Error {
  const error = new Error(`${user}: ${cause instanceof Error ? cause.message : "refused"}`);
  owners.set(error, user);
  return error;
}

/** Returns the user to whom an error belongs. */
export const ownerOf = (cause: unknown): string | undefined =>
  typeof cause === "object" && cause !== null ? owners.get(cause) : undefined;
