import { isObject } from "../lib/is-object.js";
import { isPending, isPlaceholder } from "./placeholder.js";
import { hintAtScript } from "./script-hint.js";
import { takeOverTag, watchTagEnd } from "./script-tag.js";

/** The result of `import("talkjs")`: TalkJS's package, or the replacement of a test or a bundler. */
let imported: unknown;

/** A CommonJS module can have its default export inside another default export. */
const DEPTH = 3;

export const talkInModule = (): unknown => talkIn(imported);

/** Returns the `Talk` of a module: its default export, or the module itself. */
function talkIn(module: unknown): unknown {
  let talk = module;
  for (let depth = 0; depth < DEPTH && hasDefault(talk); depth += 1) talk = talk.default;
  return talk;
}

const hasDefault = (value: unknown): value is { readonly default: object } =>
  isObject(value) && "default" in value && isObject(value.default);

/** Returns the same object once it is ready. */
export const readyTalkInModule = (): unknown => {
  const talk = talkInModule();
  return isPending(talk) ? undefined : talk;
};

/**
 * Imports `talkjs`, which adds a placeholder and a tag to the page; the app's own import shares both.
 * The browser preloads the script meanwhile.
 */
export async function importTalk(): Promise<void> {
  const watched = watchTagEnd();
  hintAtScript();
  try {
    // With this comment, webpack puts the package into the same file, and runs it only here.
    imported = readable(await import(/* webpackMode: "eager" */ "talkjs"));
    const talk: unknown = Reflect.get(globalThis, "Talk");
    if (isPlaceholder(talk) && !watched.hasEnded()) takeOverTag(talk);
  } finally {
    watched.stop();
  }
}

/** Without a page, the package throws when `ready` is read. */
function readable(module: unknown): unknown {
  const talk = talkIn(module);
  if (isPlaceholder(talk)) void talk.ready;
  return module;
}
