/** A change that a developer makes to a file of the app several times. */
export interface Edit {
  readonly file: string;
  /** Returns the file's text for the nth save, from the text of the previous one. */
  readonly save: (before: string, take: number) => string;
  /** The text of the page after the nth save. */
  readonly shows?: (take: number) => string;
  /** The user's name in TalkJS after the nth save. */
  readonly names?: (take: number) => string;
  /** The part of the app that React cannot keep and mounts again. */
  readonly remounts?: "account" | "chat" | "everything";
}

const heading = (words: string, before: string) =>
  before.replace(/(<h\d.*?>).*(?=<\/h)/, `$1${words}`);

/** An edit that changes the heading in a file. */
export const edited = (file: string): Edit => ({
  file,
  save: (before, take) => heading(`${file}, take ${take}`, before),
  shows: (take) => `${file}, take ${take}`,
});

/** An edit that adds a hook. React drops the state of a component whose hooks changed. */
const withAnotherHook = (file: string, remounts: "account" | "chat" | "everything"): Edit => ({
  file,
  remounts,
  save: (before, take) =>
    heading(`${file}, hook ${take}`, before).replace("  return (", "  useId();\n$&"),
  shows: (take) => `${file}, hook ${take}`,
});

/** The edits by the text that completes "10 edits of …". */
export const edits: Readonly<Record<string, Edit>> = {
  "the component that holds <Session>": edited("app.jsx"),
  "the component that holds <Chatbox>": edited("chat.jsx"),
  "a component beside the chat": edited("account.jsx"),
  "the hooks of the component that holds <Session>": withAnotherHook("app.jsx", "everything"),
  "the hooks of the component that holds <Chatbox>": withAnotherHook("chat.jsx", "chat"),
  "the hooks of a component beside the chat": withAnotherHook("account.jsx", "account"),
  "the user's data in syncUser": {
    file: "app.jsx",
    save: (before, take) => before.replace(/name: ".*?"/, `name: "Alice ${take}"`),
    names: (take) => `Alice ${take}`,
  },
  "a file that gives a machine its actors": {
    file: "rehearsed.js",
    save: (before, take) => before.replace(/id: ".*?"/, `id: "understudy ${take}"`),
    shows: (take) => `Played by understudy ${take}`,
  },
};
