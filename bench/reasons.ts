import { CHUNK_MS, CROWDS, SDK_IMPORTS, SIZES } from "./measurements.js";
import { nameOf } from "./names.js";
import { REASONS_OF_MANY, type Reason } from "./reasons-of-many.js";
import type { Row } from "./rows.js";

const CLIENT_RENDERED = CHUNK_MS.flatMap((ms) =>
  SDK_IMPORTS.flatMap((sdkImport) =>
    ["mount", "navigation"].map(
      (from) => `client-rendered, files take ${ms} ms, \`talkjs\` ${sdkImport}: ${from} to session`,
    ),
  ),
);

/** `npm run bench` fails when ours is behind in a row without a reason, or by more than the reason explains. */
const REASONS: readonly Reason[] = [
  {
    rows: ["time from mount to session, SDK loaded"],
    why: "Our library starts a machine; the official library runs one effect. The floor shows how much of the difference is XState. The rest is work that the floor does not do: a `<Session>` compares its props, waits for the end of React's commit so that a component that unmounts at once opens no session, shares its session with others, and notices when the session ends by itself.",
    atMost: 2.5,
  },
  {
    rows: ["1 chat UI: time", "10 chat UIs: time"],
    why: "Our library starts a machine for the session and one for each chat UI; the official library runs effects. See the reasons for one mount.",
    atMost: 2.5,
  },
  {
    rows: ["time from mount to session, SDK not loaded"],
    why: "Importing this library loads nothing. The first effects of a `<Session>` request the script, and the package `talkjs`, which is a separate file in the bundle. The official library requests the script when it is imported. Here the files arrive without a delay, so the extra step is visible. [Over a network](#over-a-network) shows what visitors wait for.",
    atMost: 5,
  },
  {
    rows: CLIENT_RENDERED,
    why: 'The official library requests the script when it is imported, before React renders. Ours requests it in the first effects of a `<Session>`, because importing it loads nothing. Its bundle is also larger. A `<link rel="preload">` in the page\'s own HTML removes the difference: see [Where TalkJS comes from](loading.md#when-the-request-starts).',
    atMost: 1.4,
  },
  {
    rows: ["time from unmount to the end of the session"],
    why: "A session waits one turn of the event loop before it ends: the components inside clean up while it is alive, and a remount reuses it. The official library destroys the session first, so the components inside clean up with a dead session.",
    atMost: 20,
  },
  {
    rows: ["another user, and back: renders of a consumer"],
    why: "A consumer renders twice more for each switch. In the first render it has no session, so that its cleanup runs while the old session is alive. In the second it has the next user's session, and no unreads until TalkJS sends them. The official library shows the next user with the previous user's unreads there.",
    atMost: 4,
  },
  {
    rows: CROWDS.flatMap((crowd) =>
      SIZES.flatMap((size) =>
        ["subscriptions", "calls"].map((count) => `${nameOf(size, crowd)}: ${count}`),
      ),
    ),
    why: "A session subscribes to unreads once, at its start, for all components, even if no component uses them yet. TalkJS sends the unreads at the start and when they change, and no method returns them: with a later subscription, a badge that mounts later would show nothing until the next message. The official library subscribes once for each component that uses unreads. These apps have no such component.",
    atMost: 1,
  },
  ...REASONS_OF_MANY,
  {
    rows: SIZES.map((size) => `${nameOf(size, "handlers")}: time`),
    why: "Our library calls each handler separately, so that a handler that throws does not stop the others. The official library passes its handlers to the SDK.",
    atMost: 1.8,
  },
];

export const reasonFor = ({ what, excess }: Row): string | undefined =>
  REASONS.find(({ rows, atMost }) => rows.includes(what) && excess <= atMost)?.why;
