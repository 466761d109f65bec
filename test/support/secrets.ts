/** Values for all secrets and personal data of an app. Tests check that they appear nowhere else. */
export const SECRETS = {
  token: "planted-token",
  fetched: "planted-fetched-token",
  signature: "planted-signature",
  name: "Planted Name",
  email: "planted@example.com",
  phone: "+49-planted",
  photoUrl: "https://planted.example.com/photo.png",
  next: "Planted Next Name",
  message: "planted message",
  subject: "Planted subject",
};

/** Alice's personal data, with the field names of `Talk.User`. */
export const PERSON = {
  name: SECRETS.name,
  email: SECRETS.email,
  phone: SECRETS.phone,
  photoUrl: SECRETS.photoUrl,
  role: "buyer",
};

/** Creates an error with secrets in its message, its cause and its properties. */
export function tellTale(): Error {
  const cause = Object.assign(new Error(`refused ${SECRETS.token}`), { user: PERSON });
  const told = new Error(`not for ${SECRETS.email}`, { cause });
  return Object.assign(told, { itself: told });
}

/** Returns all texts of a value that a debugger could show without opening a closure. */
export function textsIn(value: unknown, seen = new Set<unknown>(), found: string[] = []): string[] {
  if (typeof value === "string") found.push(value);
  if (typeof value !== "object" || value === null || seen.has(value)) return found;
  seen.add(value);
  const items = value instanceof Map || value instanceof Set ? [...value.entries()].flat() : [];
  for (const key of Reflect.ownKeys(value)) {
    found.push(String(key));
    items.push(Reflect.get(value, key));
  }
  for (const item of items) textsIn(item, seen, found);
  return found;
}

/** Returns the names of the secrets that the texts contain. */
export const secretsIn = (texts: readonly string[]): string[] =>
  Object.entries(SECRETS)
    .filter(([, secret]) => texts.some((text) => text.includes(secret)))
    .map(([name]) => name);
