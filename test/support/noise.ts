import { afterEach, beforeEach, expect } from "vitest";
import { macrotask } from "./settle.js";

/** Where a test can be heard to complain. */
export type NoiseSource = "console.error" | "console.warn" | "unhandled rejection";

interface Noise {
  source: NoiseSource;
  text: string;
}

let heard: Noise[] = [];
let expected: { source: NoiseSource; pattern: RegExp }[] = [];

/** Says that the running test makes this noise, once or more; it fails without. */
export function expectNoise(source: NoiseSource, pattern: RegExp): void {
  expected.push({ source, pattern });
}

/** What the running test was heard to say so far, oldest first. */
export const noise = (source: NoiseSource): string[] =>
  heard.filter((one) => one.source === source).map((one) => one.text);

/** Fails each test of the enclosing suite that makes a noise it did not expect, or misses one it did. */
export function failOnNoise(): void {
  let stopListening = () => {};
  beforeEach(() => {
    heard = [];
    expected = [];
    stopListening = listen();
  });
  afterEach(async () => {
    await macrotask(); // the event of an unhandled rejection comes after the microtasks
    stopListening();
    expect(
      heard.filter((one) => !expected.some(explains(one))),
      "unexpected noise",
    ).toEqual([]);
    expect(
      expected.filter((one) => !heard.some(isExplainedBy(one))),
      "missing noise",
    ).toEqual([]);
  });
}

const explains =
  ({ source, text }: Noise) =>
  (one: { source: NoiseSource; pattern: RegExp }) =>
    one.source === source && one.pattern.test(text);

const isExplainedBy = (one: { source: NoiseSource; pattern: RegExp }) => (said: Noise) =>
  explains(said)(one);

function listen(): () => void {
  const { error, warn } = console;
  const hear =
    (source: NoiseSource) =>
    (...words: unknown[]) =>
      void heard.push({ source, text: words.map(String).join(" ") });
  Object.assign(console, { error: hear("console.error"), warn: hear("console.warn") });
  const stopRejections = listenToRejections(hear("unhandled rejection"));
  return () => {
    Object.assign(console, { error, warn });
    stopRejections();
  };
}

/** Takes them from the runner, which cannot tell an expected one; in a browser it keeps them. */
function listenToRejections(hear: (reason: unknown) => void): () => void {
  if (typeof process === "undefined" || typeof process.listeners !== "function") return () => {};
  const before = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection").on("unhandledRejection", hear);
  return () => {
    process.off("unhandledRejection", hear);
    for (const listener of before) process.on("unhandledRejection", listener);
  };
}
