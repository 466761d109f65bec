import { CHATBOX_APP } from "./apps.js";
import { DEPENDENCIES, bundle } from "./bundle.js";

const OFFICIAL = 'export * from "@talkjs/react"';

/** Returns the line of the summary about bytes. */
export async function sizeInApp(): Promise<string> {
  const [whole, own, official] = await Promise.all([
    bundle(CHATBOX_APP.code),
    bundle(CHATBOX_APP.code, DEPENDENCIES),
    bundle(OFFICIAL),
  ]);
  return `- **Bytes.** An app with ${CHATBOX_APP.what} gets ${inKb(whole.size)} kB, minified and gzipped, besides React and \`talkjs\`: ${inKb(own.size)} kB of this library and ${inKb(whole.size - own.size)} kB of xstate. \`@talkjs/react\` is ${inKb(official.size)} kB. [Other imports](comparison.md#what-it-costs), and [each feature](#what-each-feature-costs).`;
}

const inKb = (bytes: number): string => (bytes / 1_000).toFixed(1);

const numbersIn = (text: string): readonly number[] => (text.match(/\d+\.\d/g) ?? []).map(Number);

/** The line is still true with the same words, and with numbers that differ by at most 10 %. */
export function isLineTrue(written: string, now: string): boolean {
  const words = (text: string) => text.replace(/[\d.]+/g, "");
  const numbers = numbersIn(now);
  return (
    words(written) === words(now) &&
    numbersIn(written).every((one, i) => Math.abs(one - (numbers[i] ?? 0)) * 10 <= one)
  );
}
