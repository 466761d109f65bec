import { MESSAGES } from "../../src/errors/messages.js";

const NAMES = ["What", "Why", "Fix"] as const;

/** The section of each error code: the texts of its message in development. */
export const errorSections = (): string =>
  Object.entries(MESSAGES)
    .map(([code, texts]) => {
      const parts = texts.map((text, at) => `**${NAMES[at] ?? ""}.** ${text}`);
      return [`## ${code}`, ...parts].join("\n\n");
    })
    .join("\n\n");
