import type { Row } from "./rows.js";

interface Reason {
  /** The rows in which ours may be behind for it. */
  readonly rows: readonly string[];
  readonly why: string;
  /** By how much at most: as a ratio of times, or as a difference of counts. */
  readonly atMost: number;
}

/** `npm run bench` fails on a row in which ours is behind without one of these, or by more than it explains. */
const REASONS: readonly Reason[] = [
  {
    rows: [
      "time from mount to session, SDK loaded",
      "1 holder: time",
      "10 holders: time",
      "1 chat UI: time",
      "10 chat UIs: time",
    ],
    why: "A machine is started where the official library runs one effect. The session is there before the first paint with both, and a consumer renders no more often. Of many holders, all but the first join a session that is there.",
    atMost: 2.5,
  },
  {
    rows: ["time from mount to session, SDK not loaded"],
    why: "Importing this library does nothing: the package `talkjs`, a file of its own in the bundle, is fetched when a session is first wanted, and only then the script. The official one imports it at once. An app that imports `talkjs` itself, or calls `preloadTalk()` early, does not wait for that file; and on a network both wait for the script for longer than for anything else.",
    atMost: 5,
  },
  {
    rows: ["time from unmount to the end of the session"],
    why: "A session waits one turn of the event loop in `destroying`: descendants clean up while it still lives, and a remount gets it back. The official one destroys it first, and descendants meet a dead session.",
    atMost: 20,
  },
  {
    rows: ["another user, and back: renders of a consumer"],
    why: "Between two users `useSession` and `useUnreads` give nothing, so that nobody sees one user's data under another: two renders more for each switch.",
    atMost: 4,
  },
  {
    rows: [
      ...["1 holder: subscriptions", "10 holders: subscriptions", "100 holders: subscriptions"],
      ...["1 chat UI: subscriptions", "10 chat UIs: subscriptions", "100 chat UIs: subscriptions"],
      ...["1 holder: calls", "1 chat UI: calls", "10 chat UIs: calls", "100 chat UIs: calls"],
      ...["1 handler: subscriptions", "1 handler: calls"],
    ],
    why: "A session hears of unreads from its start, in one subscription for all who will ever ask; the official one subscribes for each component that asks. These apps have none.",
    atMost: 1,
  },
  {
    rows: ["1 handler: time", "10 handlers: time", "100 handlers: time"],
    why: "Each handler is tried for itself, so that one which throws keeps no other from hearing of the message. The official library's are called by the SDK.",
    atMost: 1.6,
  },
];

export const reasonFor = ({ what, excess }: Row): string | undefined =>
  REASONS.find(({ rows, atMost }) => rows.includes(what) && excess <= atMost)?.why;
