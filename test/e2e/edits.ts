/** What a developer does to a file of the app, again and again. */
export interface Edit {
  readonly file: string;
  /** The file's text at the nth save, from its text at the one before. */
  readonly save: (before: string, take: number) => string;
  /** What the page says after the nth save. */
  readonly shows?: (take: number) => string;
  /** The user's name as TalkJS knows it after the nth save. */
  readonly names?: (take: number) => string;
  /** What React cannot keep, and mounts anew. */
  readonly remounts?: "account" | "chat" | "everything";
}

const heading = (words: string, before: string) =>
  before.replace(/(<h\d.*?>).*(?=<\/h)/, `$1${words}`);

/** Saves of another heading in a file. */
export const edited = (file: string): Edit => ({
  file,
  save: (before, take) => heading(`${file}, take ${take}`, before),
  shows: (take) => `${file}, take ${take}`,
});

/** React keeps no state of a component whose hooks have changed. */
const withAnotherHook = (file: string, remounts: "account" | "chat" | "everything"): Edit => ({
  ...{ file, remounts },
  save: (before, take) =>
    heading(`${file}, hook ${take}`, before).replace("  return (", "  useId();\n$&"),
  shows: (take) => `${file}, hook ${take}`,
});

/** By the words that complete "10 edits of …". */
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
