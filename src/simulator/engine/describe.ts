const secrets = new Set(["token", "tokenFetcher", "signature"]);
const deepest = 4;

/** Returns a plain copy of an argument for the ledger, without secrets, functions, elements and cycles. */
export function describe(value: unknown, depth = 0): unknown {
  if (typeof value === "function") return "[function]";
  if (typeof value === "bigint" || typeof value === "symbol") return String(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => describe(item, depth + 1));
  if (!isPlain(value)) return label(value);
  if (depth >= deepest) return "[object]";
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      secrets.has(key) && item !== undefined ? "[secret]" : describe(item, depth + 1),
    ]),
  );
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function label(value: object): string {
  const id = "id" in value && typeof value.id === "string" && value.id ? ` ${value.id}` : "";
  return `[${value.constructor.name}${id}]`;
}
