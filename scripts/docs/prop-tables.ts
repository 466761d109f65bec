import { membersOf, type Declared } from "./declared.js";
import { EVENT_WORDS, PROP_WORDS } from "./prop-words.js";
import { codeOf, fatesOfView, panelFates, sessionFates } from "./props.js";

/** The tables by the name of their section: the type, and the kinds of its props if it has any. */
const TABLES = {
  "props-session": () => withFates("SessionProps", sessionFates),
  "props-chatbox": () => withFates("ChatboxProps", fatesOfView("Chatbox")),
  "props-inbox": () => withFates("InboxProps", fatesOfView("Inbox")),
  "props-popup": () => withFates("PopupProps", fatesOfView("Popup")),
  "props-html-panel": () => withFates("HtmlPanelProps", panelFates),
  "events-session": () => events("SessionProps"),
  "events-chatbox": () => events("ChatboxProps"),
  "events-inbox": () => events("InboxProps"),
  "events-popup": () => events("PopupProps"),
  "props-session-failed": () => plain("SessionFailedProps", ["children"]),
  "options-notifications": () => plain("DesktopNotificationOptions"),
  "result-notifications": () => plain("DesktopNotifications"),
  "options-loading": () => plain("LoadingOptions"),
  "options-script": () => plain("ScriptOptions"),
} as const;

/** Returns the table of a section, or undefined for other sections. */
export const tableFor = (section: string): string | undefined =>
  section in TABLES ? TABLES[section as keyof typeof TABLES]() : undefined; // checked by `in`

const isEvent = (name: string) => name.startsWith("on");

/** Rows for the declared kinds, then for TalkJS's options, then for everything that TalkJS may add. */
function withFates(typeName: string, kinds: Readonly<Record<string, string>>): string {
  const members = membersOf(typeName);
  const rest = kinds["anything else"] ?? "";
  const options = [...members.keys()].filter((name) => !isEvent(name) && !(name in kinds));
  const named = Object.entries(kinds).filter(([prop, kind]) => !(prop in REST) && isUsed(kind));
  const rows = [...named, ...options.map((name) => [name, rest] as const)].map(([prop, kind]) => {
    const declared = members.get(prop);
    return [codeOf(prop), typeIn(declared), wordsIn(prop, declared), kind];
  });
  const others = Object.entries(REST)
    .filter(([prop, words]) => words && kinds[prop] && isUsed(kinds[prop]))
    .map(([prop, words]) => [codeOf(prop), "", words ?? "", kinds[prop] ?? ""]);
  return table(["prop", "type", "description", "on change"], [...rows, ...others]);
}

/** Rows for more than one prop. Events have a table of their own. */
const REST: Readonly<Record<string, string | undefined>> = {
  "on…": undefined,
  "data-…, aria-…": "Attributes of the element around the chat UI.",
  "anything else": "An option that TalkJS adds later.",
};

const isUsed = (kind: string) => !kind.startsWith("not used");

/** Props that are functions; the latest one is called. */
function events(typeName: string): string {
  const rows = [...membersOf(typeName)]
    .filter(([name]) => isEvent(name))
    .map(([name, declared]) => [codeOf(name), typeIn(declared), wordsIn(name, declared)]);
  return table(["event", "type", "meaning"], rows);
}

function plain(typeName: string, only?: readonly string[]): string {
  const rows = [...membersOf(typeName)]
    .filter(([name]) => !only || only.includes(name))
    .map(([name, declared]) => [codeOf(name), typeIn(declared), wordsIn(name, declared)]);
  return table(["name", "type", "description"], rows);
}

const typeIn = (declared: Declared | undefined) => (declared ? `\`${declared.type}\`` : "");

function wordsIn(name: string, declared: Declared | undefined): string {
  const words = declared?.words || (isEvent(name) ? EVENT_WORDS : PROP_WORDS)[name];
  const fallback = declared?.fallback;
  if (!words && fallback === undefined)
    throw new Error(`No description of ${name}: write one in scripts/docs/prop-words.ts.`);
  return [words ?? "", fallback === undefined ? "" : `Default: ${valueOf(fallback)}.`]
    .join(" ")
    .trim();
}

/** Formats a default value as code, and a sentence as text. */
const valueOf = (fallback: string) => (fallback.includes(" ") ? fallback : `\`${fallback}\``);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map(inCell).join(" | ")} |`)
    .join("\n");

const inCell = (text: string) => text.replaceAll("|", "\\|").replace(/\s+/g, " ");
