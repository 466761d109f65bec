import { isObject, isPending, isPlaceholder } from "./placeholder.js";
import { hintAtScript } from "./script-hint.js";
import { takeOverTag, watchTagsEnd } from "./script-tag.js";

/** What `import("talkjs")` gave: TalkJS's own package, or what a test or a bundler put in its place. */
let imported: unknown;

/** A module from CommonJS may have its default export within another. */
const DEPTH = 3;

export const talkInModule = (): unknown => talkIn(imported);

/** A module's `Talk`: its default export, or the module itself. */
function talkIn(module: unknown): unknown {
  let talk = module;
  for (let depth = 0; depth < DEPTH && hasDefault(talk); depth += 1) talk = talk.default;
  return talk;
}

const hasDefault = (value: unknown): value is { readonly default: object } =>
  isObject(value) && "default" in value && isObject(value.default);

/** The same, once it says that it is ready. */
export const readyTalkInModule = (): unknown => {
  const talk = talkInModule();
  return isPending(talk) ? undefined : talk;
};

/**
 * Imports `talkjs`, which leaves a placeholder and a tag on the page, and shares both with the app's
 * own import. The browser fetches the script meanwhile, unless the module is there at once: then it
 * has asked by itself, or needs no script.
 */
export async function importTalk(): Promise<void> {
  const watched = watchTagsEnd();
  const timer = setTimeout(hintAtScript);
  try {
    imported = readable(await import("talkjs"));
    const talk: unknown = Reflect.get(globalThis, "Talk");
    if (isPlaceholder(talk) && !watched.hasEnded()) takeOverTag(talk);
  } finally {
    clearTimeout(timer);
    watched.stop();
  }
}

/** What the package gives where there is no page throws as soon as `ready` is read. */
function readable(module: unknown): unknown {
  const talk = talkIn(module);
  if (isPlaceholder(talk)) void talk.ready;
  return module;
}
