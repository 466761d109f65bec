import { CHUNK_MS, SDK_IMPORTS } from "./measure.js";
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
    rows: ["time from mount to session, SDK loaded", "1 chat UI: time", "10 chat UIs: time"],
    why: "Our library starts a machine; the official library runs one effect. The floor shows the part of XState. The rest is what the floor does not do: a `<Session>` compares its props, waits for the end of React's commit so that a mount of one commit opens nothing, shares its session with others, and notices when the session ends by itself. With both libraries, the session is available before the first paint, and a consumer renders equally often.",
    atMost: 2.5,
  },
  {
    rows: ["time from mount to session, SDK not loaded"],
    why: "Importing this library loads nothing: the first effects of a `<Session>` request the script, and the package `talkjs`, which is a separate file in the bundle. The official library requests the script when it is imported. Here nothing takes time on the way, so that the difference is all that is measured; see “Over a network”.",
    atMost: 5,
  },
  {
    rows: CLIENT_RENDERED,
    why: 'The official library requests the script when it is imported, before React renders. Ours requests it in the first effects of a `<Session>`, since importing it loads nothing. Its bundle is also larger, and the machine that measured was busy. A `<link rel="preload">` in the page\'s own HTML removes the difference: see [Where TalkJS comes from](loading.md#how-early).',
    atMost: 1.4,
  },
  {
    rows: ["time from unmount to the end of the session"],
    why: "A session waits one turn of the event loop in `destroying`: descendants clean up while the session is still alive, and a remount reuses it. The official library destroys the session first, so descendants clean up with a dead session.",
    atMost: 20,
  },
  {
    rows: ["another user, and back: renders of a consumer"],
    why: "Of two more renders for each switch, one lets go of the session before it is destroyed, so that the components' cleanups see a live session. The other shows the next user without unreads until TalkJS tells them. In its place the official library shows the next user with the former user's unreads.",
    atMost: 4,
  },
  {
    rows: [
      ...["1 holder: subscriptions", "10 holders: subscriptions", "100 holders: subscriptions"],
      ...["1 chat UI: subscriptions", "10 chat UIs: subscriptions", "100 chat UIs: subscriptions"],
      ...["1 holder: calls", "1 chat UI: calls", "10 chat UIs: calls", "100 chat UIs: calls"],
      ...["1 handler: subscriptions", "1 handler: calls"],
    ],
    why: "A session subscribes to unreads once, at its start, for all components, and also if there is none yet. By its documentation TalkJS tells the unreads at its start and when they change, and no method returns them: with a later subscription, a badge that mounts later would show nothing until the next message. The official library subscribes once for each component that uses unreads. These apps have no such component.",
    atMost: 1,
  },
  ...REASONS_OF_MANY,
  {
    rows: ["1 handler: time", "10 handlers: time", "100 handlers: time"],
    why: "Our library calls each handler separately, so that a handler that throws does not stop the others. The official library passes its handlers to the SDK.",
    atMost: 2.5,
  },
];

export const reasonFor = ({ what, excess }: Row): string | undefined =>
  REASONS.find(({ rows, atMost }) => rows.includes(what) && excess <= atMost)?.why;
