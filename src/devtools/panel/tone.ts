import type { WatchedActor } from "../watch/actor-watch.js";

/** The colour of a state. The panel always shows the state's name beside it. */
export type Tone = "bad" | "busy" | "good" | "quiet";

const TONES: Readonly<Record<string, Tone>> = {
  failed: "bad",
  alive: "good",
  mounted: "good",
  idle: "quiet",
  destroyed: "quiet",
};

/** Worst first. */
const ORDER: readonly Tone[] = ["bad", "busy", "good", "quiet"];

export const toneOf = (actors: readonly WatchedActor[]): Tone => {
  const tones = actors.map(({ active }) => TONES[active[0] ?? ""] ?? "busy");
  return ORDER.find((tone) => tones.includes(tone)) ?? "quiet";
};

/** E.g. `alive`, or `2 sessions: alive, failed`. */
export function summaryOf(actors: readonly WatchedActor[]): string {
  const sessions = actors.filter(({ registered }) => registered.kind === "session");
  const states = [...new Set(sessions.map(({ active }) => active[0]))].join(", ");
  if (sessions.length === 0) return "no session";
  return sessions.length === 1
    ? `session: ${states}`
    : `${String(sessions.length)} sessions: ${states}`;
}
