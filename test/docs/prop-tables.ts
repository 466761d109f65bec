import { membersOf, type Declared } from "./declared.js";
import { codeOf, fatesOfView, panelFates, sessionFates } from "./props.js";

/** Which table belongs to which page, by the name of its section: the type behind it, and fates where there are any. */
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

/** The table that a section of this name holds, if it is one. */
export const tableFor = (section: string): string | undefined =>
  section in TABLES ? TABLES[section as keyof typeof TABLES]() : undefined; // just looked

function withFates(typeName: string, fates: Readonly<Record<string, string>>): string {
  const members = membersOf(typeName);
  const rows = Object.entries(fates).map(([prop, fate]) => {
    const declared = members.get(prop);
    return [codeOf(prop), typeIn(declared), wordsIn(declared), fate];
  });
  return table(["prop", "type", "what it is", "what becomes of it"], rows);
}

function plain(typeName: string, only?: readonly string[]): string {
  const rows = [...membersOf(typeName)]
    .filter(([name]) => !only || only.includes(name))
    .map(([name, declared]) => [codeOf(name), typeIn(declared), wordsIn(declared)]);
  return table(["name", "type", "what it is"], rows);
}

const withoutAttributes = (fates: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(fates).filter(([, fate]) => !fate.startsWith("not used")));

const typeIn = (declared: Declared | undefined) => (declared ? `\`${declared.type}\`` : "");

function wordsIn(declared: Declared | undefined): string {
  if (!declared) return "";
  const { words, fallback } = declared;
  if (words === "" && fallback === undefined) return "as TalkJS or React has it";
  return [words, fallback === undefined ? "" : `Default: ${valueOf(fallback)}.`].join(" ").trim();
}

/** A value is code; a sentence is none. */
const valueOf = (fallback: string) => (fallback.includes(" ") ? fallback : `\`${fallback}\``);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map(inCell).join(" | ")} |`)
    .join("\n");

const inCell = (text: string) => text.replaceAll("|", "\\|").replace(/\s+/g, " ");
