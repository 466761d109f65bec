/** Whether a value can have properties: a replacement of an SDK object can be a function. */
export const isObject = (value: unknown): value is object =>
  (typeof value === "object" && value !== null) || typeof value === "function";
