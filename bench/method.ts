import { LEAST_MS, STEEP } from "./growth-rows.js";

/** The end of the page: how the numbers come about. */
export const METHOD = `## How it was measured

\`npm run bench\` builds one production page with both libraries, opens it in Chromium and alternates the measurements:
ours, official, official, ours, and so on, each in a new React root. The simulator's \`talk.js\` takes the place of TalkJS's
script, so the times include neither the network nor a server, except in [Over a network](#over-a-network).

- **Times** are medians on one machine: yours has others. The **ratio** divides ours by that of \`@talkjs/react\`, and has a
  95 % range over bootstrap resamples. It depends less on the machine. The first mounts are not counted, except where the SDK is not loaded: there
  each mount uses a new page.
- **Verdicts.** A time is **behind** if its ratio is above 1.1 and the whole range above 1, and **ahead** if the whole range is below 1.
  A count is behind if it is larger. Heaps that differ by less than 100 kB are **level**.
- **Mount to session** is the time from the call of \`root.render\` to the commit in which a component with \`useSession\` has the
  session. **Unmount to the end** is the time from the call of \`root.unmount\` until \`session.destroy()\` returns.
- **First paint** is 1 if, in most mounts, the component has no session in the first frame after the first commit.
- **The floor** opens a session for one user and destroys it, in \`bench/page/floor\`. It has no changes of props, handlers, unreads, chat UIs
  or shared sessions; it reuses no session in StrictMode, resolves no user, checks nothing, and has no timeouts, retries or errors.
  Our goals are at most 1.0 times the floor and 1.3 times the official library. The table shows how far away they are; no test requires them.
- **Over a network**: each page is a production build of its own, opened with an empty cache. The CDN answers after 200 ms,
  and each JavaScript file of the app after the given time. The HTML arrives at once. Client-rendered pages call
  \`createRoot\`. Server-rendered pages are hydrated, and pass a \`userId\`. **Navigation to session** starts with the navigation.
- **Use of the SDK**: each scenario runs to its end, unmount included. It is a session with a message handler, around a chatbox with a
  handler and a component that uses \`useSession\` and \`useUnreads\`. Each user has one stable \`syncUser\`, except in "everything inline".
- **1, 10 and 100 components**: \`<Session>\`s are measured until each has its session, chat UIs until each is mounted, and handlers
  from a message to the last call.
- **1,000 components**: a row with 1,000 consumers has 1,000 components with \`useUnreads\` and 1,000 with \`useSession\`, in one \`<Session>\`. It is measured until
  each has rendered the change. "Another user" ends the session and opens another. Handlers are measured until they have subscribed.
  Chat UIs are not drawn. Prop changes alternate the user's name, with one render and one task each. Ours writes the name to the open
  session, and combines names that arrive during a write. The official library opens a session for each.
- **Growth**: linear work has been seen at up to 1.5, because memory is slower in a larger heap. Ours counts as faster than linear
  if the lower end of its range is above ${STEEP}: then most of the time grows with the square. Times below ${LEAST_MS} ms are not judged.
- **Heaps** are measured after forced garbage collections, and include what the simulator keeps.

TalkJS's documentation does not say whether a second \`destroy()\` throws. In this benchmark it does not: the official
library destroys chat UIs after their session, and an error there would break the page at a remount.

The command exits with code 1 if ours is behind in a row without a reason on this page, or if something of ours grows faster than linear.`;
