import { CHATBOX_APP } from "./apps.js";
import { DEPENDENCIES, bundle } from "./bundle.js";

const OFFICIAL = 'export * from "@talkjs/react"';

const measureApp = () =>
  Promise.all([bundle(CHATBOX_APP.code), bundle(CHATBOX_APP.code, DEPENDENCIES), bundle(OFFICIAL)]);

/** Returns the line of the summary about bytes. */
export async function sizeInApp(): Promise<string> {
  const [whole, own, official] = await measureApp();
  return `- **Bytes.** An app with ${CHATBOX_APP.what} gets ${inKb(whole.size)} kB, minified and gzipped, besides React and \`talkjs\`: ${inKb(own.size)} kB of this library and ${inKb(whole.size - own.size)} kB of xstate. \`@talkjs/react\` is ${inKb(official.size)} kB. [Other imports](comparison.md#what-it-costs), and [each feature](#what-each-feature-costs).`;
}

/** Returns the sentence that compares the sizes of both packages. */
export async function sizeBesideOfficial(): Promise<string> {
  const [whole, own, official] = await measureApp();
  return `The official package is ${inKb(official.size)} kB by the same measure. This package is more than ${tens(whole.size / official.size)} times that size in an app with ${CHATBOX_APP.what}; ${inKb(whole.size - own.size)} kB of it are xstate.`;
}

/** Rounds down to tens, so that the sentence stays true while sizes change a little. */
const tens = (ratio: number): number => Math.floor(ratio / 10) * 10;

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
