export interface Reason {
  /** The rows that this reason explains. */
  readonly rows: readonly string[];
  readonly why: string;
  /** The largest excess that it explains: a ratio of times, or a difference of counts. */
  readonly atMost: number;
}

const each = (things: string, ...rows: readonly string[]) =>
  ["100", "1,000"].flatMap((size) => rows.map((row) => `${size} ${things}: ${row}`));

/** The reasons for rows with many components. */
export const REASONS_OF_MANY: readonly Reason[] = [
  {
    rows: [
      ...["1 holder: time", "10 holders: time", "100 holders: time"],
      ...each("holders", "mount", "another user"),
    ],
    why: "Each `<Session>` of ours has a machine, and all but the first join the open session. The official library opens a session for each `<Session>`, which costs almost nothing in the simulator: each real one opens a connection.",
    atMost: 40,
  },
  {
    rows: each("holders", "unmount"),
    why: "Each `<Session>` waits one turn of the event loop in `destroying`, in a timer of its own. The official library destroys its sessions at once, which costs almost nothing in the simulator.",
    atMost: 100,
  },
  {
    rows: each("consumers", "an unread event", "a render of the parent"),
    why: "Each hook of ours subscribes to a store and reads it in every render, so that no component shows a session that has ended or another user's data. The official hooks read a context and a state.",
    atMost: 4,
  },
  {
    rows: each("consumers", "another user"),
    why: "Between two users, `useSession` and `useUnreads` return undefined, so that no component shows one user's data for another user: each consumer renders once more. Ours also waits one turn of the event loop, in which a session can be resumed.",
    atMost: 10,
  },
  {
    rows: each("chat UIs", "mount", "unmount"),
    why: "Each chat UI of ours has a machine, watches its container for code that removes it, and is destroyed before its element leaves the page. The official library runs effects. Without drawing, this difference is all that is measured: a frame of the real TalkJS takes much longer.",
    atMost: 40,
  },
  {
    rows: each("handlers", "mount", "unmount"),
    why: "Our hook keeps the newest handler without subscribing again, and the session lists the handlers. The official library's component is one effect.",
    atMost: 6,
  },
  {
    rows: ["1,000 prop changes: all of them", "10,000 prop changes: all of them"],
    why: "Ours compares the user's data, writes the difference to the live session, and waits for the answer in the machine. The official library destroys the session and opens another for each change, which costs almost nothing in the simulator: each real one connects again and loads its chat UIs again.",
    atMost: 6,
  },
  {
    rows: [
      "1,000 consumers: heap in use",
      "1,000 chat UIs: heap in use",
      "1,000 holders: heap in use",
    ],
    why: "Ours keeps an actor for each `<Session>` and each chat UI, and a subscription for each hook. The official library keeps effects. The memory of a real session or frame, of which both have as many or the official library has more, is not in this number.",
    atMost: 20_000,
  },
];
