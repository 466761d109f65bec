import { GROWTHS, SIZES, type Growth } from "./measurements.js";
import { nameOf } from "./names.js";

export interface Reason {
  /** The rows that this reason explains. */
  readonly rows: readonly string[];
  readonly why: string;
  /** The largest excess that it explains: a ratio of times, or a difference of counts. */
  readonly atMost: number;
}

const each = (growth: Growth, ...rows: readonly string[]) =>
  GROWTHS[growth].sizes.flatMap((size) => rows.map((row) => `${nameOf(size, growth)}: ${row}`));

/** The reasons for rows with many components. */
export const REASONS_OF_MANY: readonly Reason[] = [
  {
    rows: [
      ...SIZES.map((size) => `${nameOf(size, "holders")}: time`),
      ...each("holders", "mount", "another user"),
    ],
    why: "Each `<Session>` of ours has a machine, and all but the first share the open session. The official library opens a session for each `<Session>`, which costs almost nothing in the simulator. With the real TalkJS, each of them opens a connection.",
    atMost: 25,
  },
  {
    rows: each("holders", "unmount"),
    why: "Each `<Session>` waits one turn of the event loop before it ends, so that a remount can reuse it, with a timer of its own. The official library destroys its sessions at once, which costs almost nothing in the simulator.",
    atMost: 45,
  },
  {
    rows: each("consumers", "an unread event", "a render of the parent"),
    why: "Each hook of ours subscribes to a store and reads it in every render, so that no component shows a session that has ended or another user's data. The official hooks only read a context and a state.",
    atMost: 4,
  },
  {
    rows: each("consumers", "another user"),
    why: "Between two users, `useSession` and `useUnreads` return undefined, so that no component shows one user's data for another user. Each consumer renders once more. Ours also waits one turn of the event loop, so that a remount can reuse the session.",
    atMost: 10,
  },
  {
    rows: each("chat UIs", "mount", "unmount"),
    why: "Each chat UI of ours has a machine, watches its container for code that removes it, and is destroyed before its element leaves the page. The official library runs effects. Nothing is drawn here, so only this work is measured. A frame of the real TalkJS takes much longer.",
    atMost: 25,
  },
  {
    rows: each("handlers", "mount", "unmount"),
    why: "Our hook always calls the newest handler without subscribing again, so the session keeps a list of handlers. With the official library, the component subscribes in one effect.",
    atMost: 6,
  },
  {
    rows: each("prop changes", "time"),
    why: "Ours compares the user's data, writes the difference to the live session, and waits for the answer in the machine. The official library destroys the session and opens another for each change, which costs almost nothing in the simulator. With the real TalkJS, each of them connects again and loads its chat UIs again.",
    atMost: 6,
  },
  {
    rows: (["consumers", "chat UIs", "holders"] as const).flatMap((growth) =>
      each(growth, "heap while mounted"),
    ),
    why: "Ours keeps an actor for each `<Session>` and each chat UI, and a subscription for each hook. The official library keeps effects. A real session or frame needs more memory, which is not in this number; the official library has as many of them, or more.",
    atMost: 20_000,
  },
];
