import { el } from "./dom.js";

/** A text in pieces, those that are one of the words marked. */
export function highlighted(
  page: Document,
  text: string,
  words: readonly string[],
): (Node | string)[] {
  const searched = words.filter((word) => word.trim() !== "").map(escaped);
  if (searched.length === 0) return [text];
  // Splitting by a group keeps what the group caught, at every odd place.
  const pieces = text.split(new RegExp(`(${searched.join("|")})`, "gi"));
  return pieces.flatMap((piece, at) => (at % 2 ? el(page, "mark", {}, piece) : piece || []));
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
