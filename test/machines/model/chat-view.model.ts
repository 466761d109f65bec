import type { SnapshotFrom } from "xstate";
import {
  chatViewMachine,
  type ChatViewEvent,
  type ChatViewInput,
  type ChatViewConfig,
} from "../../../src/machines.js";
import { configFor } from "../../views/walk.js";
import { isInternal } from "./chart.js";
import { internalEvents, when, type Cases, type Model } from "./paths.js";

export type ChatViewSnapshot = SnapshotFrom<typeof chatViewMachine>;

const failure = { code: "view-failed" } as const;

/** The changed part of the config. The numbers in a path can differ from those of the model. */
interface Changing {
  readonly change?: "session" | "options" | "settings";
}

export type ChatViewHappening = ChatViewEvent & Changing;

type Changed = Required<Changing> & { readonly config: ChatViewConfig };

function changesOf({ started, config, identity }: ChatViewSnapshot["context"]): readonly Changed[] {
  const { session, options, settings } = config;
  // There is always a moment without a session between two sessions.
  const next = session === undefined ? (identity?.session ?? 0) + 1 : undefined;
  return [
    { change: "options", config: { ...config, options: options + 1 } },
    { change: "settings", config: { ...config, settings: settings + 1 } },
    ...when<Changed>(started, { change: "session", config: { ...config, session: next } }),
  ];
}

/** The events that can occur from outside, by state. */
const CASES: Cases<ChatViewHappening, ChatViewSnapshot> = {
  start: (snapshot) =>
    when(!snapshot.context.started || snapshot.matches({ mounted: "detaching" }), {
      type: "start",
    }),
  stop: ({ context: { started } }) => when(started, { type: "stop" }),
  pause: ({ context: { started } }) => when(started, { type: "pause" }),
  retry: () => [{ type: "retry" }],
  "view.configured": ({ context }) =>
    changesOf(context).map((changed) => ({ type: "view.configured", ...changed })),
  "view.created": (snapshot) =>
    when(snapshot.value === "creating" || snapshot.matches({ failed: "waiting" }), {
      type: "view.created",
    }),
  "view.mounted": (snapshot) => when(isMounting(snapshot), { type: "view.mounted" }),
  "view.failed": () => [{ type: "view.failed", failure }],
  "view.lost": () => [{ type: "view.lost" }],
  "page.replaced": () => [{ type: "page.replaced" }],
  "network.online": () => [{ type: "network.online" }],
};

/** Whether TalkJS has still to answer the mount. */
export const isMounting = (snapshot: ChatViewSnapshot): boolean =>
  snapshot.value === "mounting" || snapshot.matches({ failed: "waiting" });

const isCase = (type: string): type is ChatViewEvent["type"] => type in CASES;

function eventsOf(type: string, snapshot: ChatViewSnapshot): readonly ChatViewHappening[] {
  if (isInternal(type)) return internalEvents(type, snapshot);
  if (!isCase(type)) throw new Error(`The model has no case for "${type}"`);
  return CASES[type](snapshot);
}

function placeOf({
  value,
  context: { started, config, identity, failure },
}: ChatViewSnapshot): object {
  const isIdentitySet =
    identity?.session === config.session && identity?.options === config.options;
  const isHolding = value !== "idle" && value !== "destroyed";
  return {
    value,
    started,
    hasSession: config.session !== undefined,
    failure: failure?.code,
    ...(isHolding && { isIdentitySet }),
  };
}

export const chatViewModel: Model<ChatViewSnapshot, ChatViewHappening, ChatViewInput> = {
  machine: chatViewMachine,
  input: { config: configFor({ session: undefined }) },
  eventsOf,
  placeOf,
  sceneOf: ({ value, context: { started, config } }) => ({
    value,
    started,
    hasSession: config.session !== undefined,
  }),
};
