/** Events and context must not contain personal data and credentials. If they ever do, the panel hides them. */
const HIDDEN = /token|password|secret|email|phone|photo|welcomemessage|availability|custom/i;

/** The `signature` of the machine is not a secret but a label: `none`, `signature 1` … */
const isLabel = (value: unknown): boolean =>
  typeof value === "string" && /^(none|signature \d+)$/.test(value);

/** Returns a value as JSON, without personal data and secrets. */
export function redacted(value: unknown, indent?: number): string {
  try {
    return JSON.stringify(value, redact, indent) ?? "";
  } catch {
    return "(cannot be shown as JSON)";
  }
}

function redact(key: string, value: unknown): unknown {
  if (HIDDEN.test(key) || (key === "signature" && !isLabel(value))) return "(hidden)";
  if (typeof value === "function") return "(function)";
  // The message of a thrown error can contain secrets. A SessionError has a `toJSON`, so it is no Error here.
  if (value instanceof Error) return `(${value.name})`;
  return isForeign(value) ? `(${value.constructor.name})` : value;
}

/** Whether a value is an instance of a class, such as an object of the SDK or an element. */
function isForeign(value: unknown): value is object {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype !== Object.prototype && prototype !== null;
}
