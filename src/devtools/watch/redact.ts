/** Personal data and credentials have no place in events and context; should they ever get there, they stay unseen. */
const HIDDEN = /token|password|secret|email|phone|photo|welcomemessage|availability|custom/i;

/** What the machine calls a signature is a label: `none`, `signature 1` … */
const isLabel = (value: unknown): boolean =>
  typeof value === "string" && /^(none|signature \d+)$/.test(value);

/** Anything as JSON, without what nobody should read over a shoulder. */
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
  // What anybody threw may say anything. A SessionError has a `toJSON`, and is none by now.
  if (value instanceof Error) return `(${value.name})`;
  return isForeign(value) ? `(${value.constructor.name})` : value;
}

/** Neither a value nor a plain object or list: something of the SDK's, an element … */
function isForeign(value: unknown): value is object {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype !== Object.prototype && prototype !== null;
}
