/** The sections of the page that have a table, with the text before it. */
export const SECTIONS = {
  mount: {
    title: "One mount and unmount",
    intro: `A \`<Session>\` around one **consumer**, a component that uses \`useSession\`, without a network. **The floor** is the least that XState and
React cost: a machine of about 100 lines with the same states, and no other feature. **Ours to floor** divides our value by the floor's.`,
  },
  network: {
    title: "Over a network",
    intro: `The same \`<Session>\` in pages that load their files and TalkJS's script with a delay, as a first visitor does.`,
  },
  sdk: {
    title: "Use of the SDK",
    intro: `How often each library uses TalkJS's SDK in six scenarios. A single number holds for both; of two, the first is ours. With the
real TalkJS, each session opens a connection and each chat UI loads a frame, which takes much longer than any time on this page.`,
  },
  some: {
    title: "1, 10 and 100 components",
    intro: `The components are \`<Session>\`s of one user side by side, chat UIs in one session, or handlers of messages in one session.`,
  },
  many: {
    title: "1,000 components",
    intro: `Read a time in ms for 1,000 components as the time in µs for one. **Growth** divides the time for one component at the larger size
by that at the smaller size: it is 1 if the time grows linearly, and 10 if it grows with the square. A value below 1 means that
most of the time is the same for any number.`,
  },
} as const;
