import { OPTION_KINDS, type OptionKind } from "../../src/controller/option-kinds.js";
import type { HtmlPanelProps, SessionProps } from "../../src/index.js";
import {
  SHARED_PROPS,
  type PropKind,
  type PropKinds,
  type ViewName,
} from "../../src/views/prop-kinds.js";
import { CHATBOX, INBOX, POPUP } from "../../src/views/view-kinds.js";

type Table = Readonly<Record<string, string>>;

const WORDS: Record<PropKind, string> = {
  select: "selects the conversation in the same chat UI",
  setting: "applied before the chat UI mounts, and updated in place; undefined clears it",
  show: "opens or closes the mounted popup",
  render: "applies at once",
  attribute: "updated in place, on the element around the chat UI",
  inspect:
    "the latest one receives events; undefined: the `inspect` of the `<Session>` receives them",
  handler: "the latest function is called",
  option: "passed to TalkJS at creation; a change creates a new chat UI",
};

/** The last rows of each chat UI's table, for props without their own row. */
const REST: Table = {
  "data-…, aria-…": WORDS.attribute,
  "on…": WORDS.handler,
  "anything else": WORDS.option,
};

/** A popup has no container element in the app's page. */
const wordFor = (view: ViewName, kind: PropKind): string =>
  view === "Popup" && kind === "attribute"
    ? "not used: a popup has no element in your page"
    : WORDS[kind];

const VIEW_KINDS = { Chatbox: CHATBOX, Inbox: INBOX, Popup: POPUP };

/** Returns the kind of every listed prop of a chat UI. */
export const propKindsOf = (view: ViewName): PropKinds => ({
  ...SHARED_PROPS,
  ...VIEW_KINDS[view].props,
});

/** Returns the kind of each prop of a chat UI, from the code. */
export const fatesOfView = (view: ViewName): Table => {
  const declared = Object.entries(propKindsOf(view) as Record<string, PropKind>).map(
    ([prop, kind]) => [prop, wordFor(view, kind)] as const,
  );
  return { ...Object.fromEntries(declared), ...REST, "data-…, aria-…": wordFor(view, "attribute") };
};

export const tableOfView = (view: ViewName): string => tableOf(fatesOfView(view));

const OPTION_WORDS: Record<OptionKind, string> = {
  identity: "identity: a change opens a new session",
  user: "identity by its id; changed data of the same user is updated in place",
  credential: "a first one opens a new session; later the latest value is used",
  setting: "updated in place",
  latest: "the latest value is used",
  inspect: "the latest one receives events; undefined ends the inspection",
  "first value": "only the first value is used; a change is reported once",
};

/** Options whose table row says more than their kind. */
const DETAILS: Partial<Record<keyof typeof OPTION_KINDS, string>> = {
  userId: '; null, undefined and "" sign the user out',
  syncUser:
    ", except `role`, `locale`, `availabilityText` and `configuration`: they open a new session; undefined keeps a field, null deletes it",
  token: " for the next session; null waits for a token",
  tokenFetcher: " whenever TalkJS requests a token",
  desktopNotificationsEnabled: "; alias of `desktopNotificationEnabled`",
  alertOnFailure: " the next time notifications are switched on or off",
  verifyAppId: " when a session becomes alive",
  lingerMs: " at the unmount",
  loading: " at the next attempt; the `nonce` of the first requester applies",
};

const optionWords = (option: keyof typeof OPTION_KINDS): string =>
  OPTION_WORDS[OPTION_KINDS[option]] + (DETAILS[option] ?? "");

/** The props of the component itself. Every one needs a row, or this does not compile. */
const OF_COMPONENT = {
  controller: "a change releases the previous controller and uses the new one",
  sessionRef: "set when the session is alive, and cleared when it ends",
  children: "rendered in every status",
} as const satisfies Record<
  Exclude<keyof SessionProps, `on${string}` | keyof typeof OPTION_KINDS>,
  string
>;

/** All handlers share one row. */
const SESSION: Table = {
  ...Object.fromEntries(
    // Object.keys widens to string.
    (Object.keys(OPTION_KINDS) as (keyof typeof OPTION_KINDS)[]).map((option) => [
      option,
      optionWords(option),
    ]),
  ),
  ...OF_COMPONENT,
};

const PANEL = {
  url: "a change creates a new panel",
  conversation: "a change creates a new panel",
  height: "updated in place",
  show: "updated in place",
  children: "rendered into the panel's page",
} as const satisfies Record<keyof HtmlPanelProps, string>;

export const sessionFates: Table = { ...SESSION, "on…": WORDS.handler };

export const panelFates: Table = PANEL;

export const sessionTable = () => tableOf(sessionFates);

export const panelTable = () => tableOf(PANEL);

const tableOf = (rows: Table): string =>
  ["| prop | how a change is handled |", "| --- | --- |"]
    .concat(Object.entries(rows).map(([prop, kind]) => `| ${codeOf(prop)} | ${kind} |`))
    .join("\n");

export const codeOf = (props: string): string =>
  props.includes(" ") && !props.includes(",")
    ? props
    : props
        .split(", ")
        .map((prop) => `\`${prop}\``)
        .join(", ");
