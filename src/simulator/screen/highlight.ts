import { el } from "./dom.js";

/** Splits a text into pieces, with the given words in `<mark>` elements. */
export function highlighted(
  page: Document,
  text: string,
  words: readonly string[],
): (Node | string)[] {
  const searched = words.filter((word) => word.trim() !== "").map(escaped);
  if (searched.length === 0) return [text];
  // Splitting by a capture group keeps the matches, at the odd indexes.
  const pieces = text.split(new RegExp(`(${searched.join("|")})`, "gi"));
  return pieces.flatMap((piece, at) => (at % 2 ? el(page, "mark", {}, piece) : piece || []));
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
