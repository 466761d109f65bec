import { bundleSources } from "./bundle-sources.js";
import { BROUGHT } from "./bundle.js";

interface Feature {
  readonly what: string;
  /** The modules that contain nothing else. */
  readonly modules: readonly string[];
}

/** The features that have modules of their own. */
const FEATURES: readonly Feature[] = [
  { what: "messages of errors", modules: ["src/errors/messages.ts"] },
  {
    what: "chart of a session",
    modules: [
      "machines/session.actors.ts",
      "machines/session.context.ts",
      "machines/session.delays.ts",
      "machines/session.guards.ts",
      "machines/session.machine.ts",
      "machines/session.setup.ts",
    ],
  },
  {
    what: "one session for several holders",
    modules: ["src/sdk/pool.ts", "src/sdk/shared-session.ts"],
  },
  { what: "handlers of events", modules: ["src/controller/event-relay.ts"] },
  {
    what: "chart and actors of a chat UI",
    modules: [
      "machines/chat-view.machine.ts",
      "machines/chat-view.setup.ts",
      "src/views/view-actors.ts",
    ],
  },
  {
    what: "HTML panels",
    modules: ["src/react/html-panel.tsx", "src/views/mounted-panel.ts"],
  },
  {
    what: "desktop notifications",
    modules: [
      "src/actors/update-notifications.ts",
      "src/controller/switch-notifications.ts",
      "src/react/permission.ts",
      "src/react/use-desktop-notifications.ts",
      "src/sdk/notification-switch.ts",
    ],
  },
  {
    what: "updates of a user in place",
    modules: [
      "src/actors/update-user.ts",
      "src/controller/user-revisions.ts",
      "src/sdk/user-data.ts",
    ],
  },
  { what: "inspection", modules: ["src/controller/inspection.ts"] },
  { what: "registry for the devtools", modules: ["src/controller/actor-registry.ts"] },
  { what: "retries of a token", modules: ["src/sdk/token.ts"] },
  { what: "recovery when the network returns", modules: ["src/lib/network.ts"] },
  { what: "check of the app id", modules: ["src/actors/verify-app.ts"] },
  {
    what: "loading of TalkJS's script",
    modules: [
      "src/sdk/placeholder.ts",
      "src/sdk/script-attempt.ts",
      "src/sdk/script-hint.ts",
      "src/sdk/script-tag.ts",
      "src/sdk/talk-module.ts",
    ],
  },
  { what: "stores of React 17", modules: ["src/react/use-store.ts"] },
];

/** The apps whose bundles are compared. */
const APPS = {
  all: 'export * from "talkjs-session"',
  small: 'export { Session, Chatbox, useUnreads } from "talkjs-session"',
};

/** The cost of a feature in each app, in bytes, minified and gzipped. */
export interface Cost {
  readonly what: string;
  readonly all: number;
  readonly small: number;
}

/** Measures each feature: the difference between the app and the same app without its modules. */
export async function measureFeatures(): Promise<Cost[]> {
  const all = await bundleSources(APPS.all);
  const small = await bundleSources(APPS.small);
  const costOf = async (what: string, left: Left): Promise<Cost> => ({
    what,
    all: all.size - (await bundleSources(APPS.all, left)).size,
    small: small.size - (await bundleSources(APPS.small, left)).size,
  });
  const known = FEATURES.flatMap(({ modules }) => modules);
  const gone = known.filter((module) => !all.modules.has(module));
  if (gone.length > 0) throw new Error(`No bundle contains ${gone.join(", ")}.`);
  const own = FEATURES.map(({ what, modules }) => costOf(what, { without: modules }));
  const costs = await Promise.all([...own, costOf("xstate", { external: BROUGHT })]);
  return costs.sort((one, other) => other.all - one.all);
}

type Left = NonNullable<Parameters<typeof bundleSources>[1]>;

export const tableOfFeatures = (costs: readonly Cost[]): string =>
  [
    "| feature | in an app with everything, bytes | in an app with `<Session>`, `<Chatbox>` and `useUnreads`, bytes |",
    "| --- | --- | --- |",
    ...costs.map(({ what, all, small }) => `| ${what} | ${String(all)} | ${String(small)} |`),
  ].join("\n");

/** In bytes. A difference of this size says nothing, because it depends on the repetitions around the code. */
const NOISE = 30;

/** Like the sizes of imports, a cost is updated on the page if it differs by more than 10 %. */
export const areFeaturesStillTrue = (table: string, costs: readonly Cost[]): boolean => {
  const rows = table.split("\n").slice(2).filter(Boolean);
  return rows.length === costs.length && costs.every((cost) => isStillTrue(rows, cost));
};

function isStillTrue(rows: readonly string[], { what, all, small }: Cost): boolean {
  const row = rows.find((line) => line.startsWith(`| ${what} `));
  const [, ...written] = row?.split("|").slice(1, 4).map(Number) ?? [];
  return [all, small].every(
    (bytes, i) => Math.abs((written[i] ?? NaN) - bytes) <= Math.max(NOISE, bytes / 10),
  );
}
