import type { HtmlPanelProps, SessionProps } from "../../src/index.js";
import { propKindsOf, type PropKind, type ViewName } from "../../src/views/prop-kinds.js";

type Table = Readonly<Record<string, string>>;

const WORDS: Record<PropKind, string> = {
  select: "selects again, in the same chat UI",
  setting: "in force before it is mounted, and updated in place; undefined clears it",
  show: "opens and closes it, once it is mounted",
  render: "used by the component itself",
  attribute: "goes to the element that holds the chat UI",
  inspect: "the newest is told what happens; undefined: the `inspect` of the `<Session>` is",
  handler: "the newest function is called",
  option: "goes to TalkJS at creation; a change makes a new chat UI",
};

/** The last rows of each chat UI's table, for props without their own row. */
const REST: Table = {
  "data-…, aria-…": WORDS.attribute,
  "on…": WORDS.handler,
  "anything else": WORDS.option,
};

/** A popup has no container element in the app's page. */
const wordFor = (view: ViewName, kind: PropKind): string =>
  view === "Popup" && kind === "attribute" ? "not used: a popup has no element here" : WORDS[kind];

/** Returns the kind of each prop of a chat UI, from the code. */
export const fatesOfView = (view: ViewName): Table => {
  const declared = Object.entries(propKindsOf(view) as Record<string, PropKind>).map(
    ([prop, kind]) => [prop, wordFor(view, kind)] as const,
  );
  return { ...Object.fromEntries(declared), ...REST, "data-…, aria-…": wordFor(view, "attribute") };
};

export const tableOfView = (view: ViewName): string => tableOf(fatesOfView(view));

const NEW_SESSION = "identity: a change opens a new session";
const NEWEST = "the newest is used";

/** All handlers share one row. Every other prop needs its own row, or this does not compile. */
const SESSION = {
  appId: NEW_SESSION,
  userId: `${NEW_SESSION}; null, undefined and "" sign out`,
  syncUser: "identity by its id; changed data of the same user is updated in place",
  signature: NEW_SESSION,
  token: "the newest is used for the next session; null waits for one",
  tokenFetcher: `${NEWEST} whenever TalkJS asks`,
  desktopNotificationEnabled: "updated in place",
  desktopNotificationsEnabled: "the same under its other name",
  alertOnFailure: `${NEWEST} the next time notifications are switched`,
  verifyAppId: `${NEWEST} when a session comes alive`,
  lingerMs: `${NEWEST} at the unmount`,
  loading: `${NEWEST} at the next attempt; a \`nonce\` is the first asker's`,
  inspect: "the newest is told what happens, from when it is there; undefined ends it",
  sdk: "the first value only; a change is reported once",
  controller: "another controller is adopted, and the one before is left",
  sessionRef: "written when the session comes and goes",
  children: "rendered, whatever the status",
} as const satisfies Record<Exclude<keyof SessionProps, `on${string}`>, string>;

const PANEL = {
  url: "a change makes a new panel",
  conversation: "a change makes a new panel",
  height: "updated in place",
  show: "updated in place",
  children: "rendered into the panel's page",
} as const satisfies Record<keyof HtmlPanelProps, string>;

export const sessionFates: Table = { ...SESSION, "on…": WORDS.handler };

export const panelFates: Table = PANEL;

export const sessionTable = () => tableOf(sessionFates);

export const panelTable = () => tableOf(PANEL);

const tableOf = (rows: Table): string =>
  ["| prop | what becomes of it |", "| --- | --- |"]
    .concat(Object.entries(rows).map(([prop, kind]) => `| ${codeOf(prop)} | ${kind} |`))
    .join("\n");

export const codeOf = (props: string): string =>
  props.includes(" ") && !props.includes(",")
    ? props
    : props
        .split(", ")
        .map((prop) => `\`${prop}\``)
        .join(", ");
