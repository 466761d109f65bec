/** What is left of a file, and where it was changed. */
export interface Rewritten {
  readonly text: string;
  /** The lines that were changed, as they are now. */
  readonly changes: readonly Line[];
  /** The lines that still speak of the official package: comments, addresses, paths into it. */
  readonly mentions: readonly Line[];
}

export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
}

/**
 * A string that is the package's name and nothing else. Whoever writes one in an app means the module:
 * an import of any kind, a re-export, a mock, an alias or a list in a configuration. So no syntax
 * needs to be understood, and a file keeps every other character.
 */
const MODULE_NAME = /(["'`])@talkjs\/react\1/g;

/** `@talkjs/react-components` and `@talkjs/react-native` are other packages. */
const MENTION = /@talkjs\/react(?![\w-])/;

/** Has a file of an app take from this package what it took from the official one. */
export function rewrite(source: string): Rewritten {
  const before = source.split("\n");
  const after = before.map((line) => line.replace(MODULE_NAME, "$1talkjs-session$1"));
  const lines = linesOf(after);
  return {
    text: after.join("\n"),
    changes: lines.filter(({ text }, index) => text !== before[index]),
    mentions: lines.filter(mentions),
  };
}

const linesOf = (texts: readonly string[]): Line[] =>
  texts.map((text, index) => ({ number: index + 1, text }));

const mentions = ({ text }: Line): boolean => MENTION.test(text);

/** The lines of a file that is not to be changed which name the official package. */
export const mentionsIn = (source: string): Line[] => linesOf(source.split("\n")).filter(mentions);
