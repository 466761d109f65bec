import { membersOf, type Declared } from "./declared.js";
import { codeOf, fatesOfView, panelFates, sessionFates } from "./props.js";

/** The tables by the name of their section: the type, and the kinds of its props if it has any. */
const TABLES = {
  "props-session": () => withFates("SessionProps", sessionFates),
  "props-chatbox": () => withFates("ChatboxProps", fatesOfView("Chatbox")),
  "props-inbox": () => withFates("InboxProps", fatesOfView("Inbox")),
  "props-popup": () => withFates("PopupProps", withoutAttributes(fatesOfView("Popup"))),
  "props-html-panel": () => withFates("HtmlPanelProps", panelFates),
  "props-session-failed": () => plain("SessionFailedProps", ["children"]),
  "options-notifications": () => plain("DesktopNotificationOptions"),
  "result-notifications": () => plain("DesktopNotifications"),
  "options-loading": () => plain("LoadingOptions"),
  "options-script": () => plain("ScriptOptions"),
} as const;

/** Returns the table of a section, or undefined for other sections. */
export const tableFor = (section: string): string | undefined =>
  section in TABLES ? TABLES[section as keyof typeof TABLES]() : undefined; // checked by `in`

function withFates(typeName: string, kinds: Readonly<Record<string, string>>): string {
  const members = membersOf(typeName);
  const rows = Object.entries(kinds).map(([prop, kind]) => {
    const declared = members.get(prop);
    return [codeOf(prop), typeIn(declared), wordsIn(declared), kind];
  });
  return table(["prop", "type", "description", "on change"], rows);
}

function plain(typeName: string, only?: readonly string[]): string {
  const rows = [...membersOf(typeName)]
    .filter(([name]) => !only || only.includes(name))
    .map(([name, declared]) => [codeOf(name), typeIn(declared), wordsIn(declared)]);
  return table(["name", "type", "description"], rows);
}

const withoutAttributes = (kinds: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(kinds).filter(([, kind]) => !kind.startsWith("not used")));

const typeIn = (declared: Declared | undefined) => (declared ? `\`${declared.type}\`` : "");

function wordsIn(declared: Declared | undefined): string {
  if (!declared) return "";
  const { words, fallback } = declared;
  if (words === "" && fallback === undefined) return "as in TalkJS or React";
  return [words, fallback === undefined ? "" : `Default: ${valueOf(fallback)}.`].join(" ").trim();
}

/** Formats a default value as code, and a sentence as text. */
const valueOf = (fallback: string) => (fallback.includes(" ") ? fallback : `\`${fallback}\``);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map(inCell).join(" | ")} |`)
    .join("\n");

const inCell = (text: string) => text.replaceAll("|", "\\|").replace(/\s+/g, " ");
