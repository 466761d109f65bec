import { afterEach, beforeEach, expect } from "vitest";
import { macrotask } from "./settle.js";

/** The sources of unexpected output of a test. */
export type NoiseSource = "console.error" | "console.warn" | "unhandled rejection";

interface Noise {
  source: NoiseSource;
  text: string;
}

interface ExpectedNoise {
  source: NoiseSource;
  pattern: RegExp;
}

let heard: Noise[] = [];
let expected: ExpectedNoise[] = [];

/** Expects this noise from the running test at least once. The test fails without it. */
export function expectNoise(source: NoiseSource, pattern: RegExp): void {
  expected.push({ source, pattern });
}

/** Returns the noise of the running test so far, oldest first. */
export const noise = (source: NoiseSource): string[] =>
  heard.filter((one) => one.source === source).map((one) => one.text);

/** Fails each test of the enclosing suite that makes unexpected noise or lacks expected noise. */
export function failOnNoise(): void {
  let stopListening = () => {};
  beforeEach(() => {
    heard = [];
    expected = [];
    stopListening = listen();
  });
  afterEach(async () => {
    await macrotask(); // the event of an unhandled rejection fires after the microtasks
    stopListening();
    expect(unexpected(), "unexpected noise").toEqual([]);
    expect(missing(), "missing noise").toEqual([]);
  });
}

const matches = ({ source, text }: Noise, one: ExpectedNoise) =>
  one.source === source && one.pattern.test(text);

const unexpected = () =>
  heard
    .filter((said) => !expected.some((one) => matches(said, one)))
    .map(({ source, text }) => `${source}: ${text}`);

const missing = () =>
  expected
    .filter((one) => !heard.some((said) => matches(said, one)))
    .map(({ source, pattern }) => `${source}: ${String(pattern)}`);

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

/** Replaces the runner's listeners, which would report expected rejections as errors. In a browser they stay. */
function listenToRejections(hear: (reason: unknown) => void): () => void {
  if (typeof process === "undefined" || typeof process.listeners !== "function") return () => {};
  const before = process.listeners("unhandledRejection");
  const hearReason = (reason: unknown) => hear(reason);
  process.removeAllListeners("unhandledRejection").on("unhandledRejection", hearReason);
  return () => {
    process.off("unhandledRejection", hearReason);
    for (const listener of before) process.on("unhandledRejection", listener);
  };
}
