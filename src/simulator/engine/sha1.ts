/** Returns the SHA-1 of a text in hex. `Talk.oneOnOneId` uses it and is synchronous, unlike `crypto.subtle`. */
export function sha1(text: string): string {
  let state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const words = paddedWords(utf8(text));
  for (let start = 0; start < words.length; start += 16) {
    const round = digest(state, expanded(words.slice(start, start + 16)));
    state = state.map((word, index) => (word + (round[index] ?? 0)) | 0);
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

/** Encodes without `TextEncoder`: jsdom has none, and Jest does not add one. */
function utf8(text: string): number[] {
  const escaped = encodeURIComponent(text).matchAll(/%(..)|./g);
  return Array.from(escaped, ([char, hex]) => (hex ? parseInt(hex, 16) : char.charCodeAt(0)));
}

function paddedWords(bytes: readonly number[]): number[] {
  const words = new Array<number>((((bytes.length + 8) >> 6) + 1) * 16).fill(0);
  const put = (byte: number, at: number): void => {
    words[at >> 2] = (words[at >> 2] ?? 0) | (byte << (24 - (at % 4) * 8));
  };
  bytes.forEach(put);
  put(0x80, bytes.length);
  words[words.length - 1] = bytes.length * 8;
  return words;
}

function expanded(words: number[]): number[] {
  for (let i = 16; i < 80; i += 1) {
    const at = (back: number): number => words[i - back] ?? 0;
    words[i] = rotate(at(3) ^ at(8) ^ at(14) ^ at(16), 1);
  }
  return words;
}

function digest(state: readonly number[], words: readonly number[]): number[] {
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  words.forEach((word, i) => {
    const next = (rotate(a, 5) + mix(i, b, c, d) + e + word) | 0;
    [a, b, c, d, e] = [next, a, rotate(b, 30), c, d];
  });
  return [a, b, c, d, e];
}

function mix(i: number, b: number, c: number, d: number): number {
  if (i < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (i < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (i < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
