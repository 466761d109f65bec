/** The new text of a file, and its changed lines. */
export interface Rewritten {
  readonly text: string;
  /** The changed lines, after the change. */
  readonly changes: readonly Line[];
  /** The lines that still mention the official package: comments, URLs, paths into it. */
  readonly mentions: readonly Line[];
}

export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
}

/**
 * A string that is exactly the package's name. In an app it always refers to the module: in an import
 * of any kind, a re-export, a mock, an alias or a list in a configuration. So the codemod does not
 * parse the syntax, and changes no other character of a file.
 */
const MODULE_NAME = /(["'`])@talkjs\/react\1/g;

/** `@talkjs/react-components` and `@talkjs/react-native` are other packages. */
const MENTION = /@talkjs\/react(?![\w-])/;

/** Replaces the official package with this one in a source file of an app. */
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

/** Returns the lines that mention the official package, for a file that is not changed. */
export const mentionsIn = (source: string): Line[] => linesOf(source.split("\n")).filter(mentions);
