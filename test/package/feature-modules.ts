export interface Feature {
  readonly what: string;
  /** The modules that contain nothing but this feature. */
  readonly modules: readonly string[];
}

/** The parts that a session or a chat UI could do without. */
export const FEATURES: readonly Feature[] = [
  {
    what: "messages of errors",
    modules: ["src/errors/errors-page.generated.ts", "src/errors/messages.ts"],
  },
  { what: "class, codes and causes of errors", modules: ["src/errors/session-error.ts"] },
  { what: "one session for several holders, lingering", modules: ["src/sdk/pool.ts"] },
  {
    what: "handlers of events",
    modules: ["src/controller/event-relay.ts"],
  },
  { what: "`sessionRef`", modules: ["src/react/use-session-ref.ts"] },
  {
    what: "`whenAlive`, and the promise of `stop`",
    modules: ["src/controller/wait-for.ts"],
  },
  {
    what: "no data of the previous user in a render",
    modules: ["src/react/identity.ts", "src/react/visible-state.ts"],
  },
  {
    what: "errors of a closing session for its own user",
    modules: ["src/controller/session-reporter.ts"],
  },
  {
    what: "checks of numbers and props",
    modules: ["src/controller/limits.ts", "src/controller/prop-warner.ts"],
  },
  {
    what: "noticing that a session ended or was destroyed",
    modules: ["src/sdk/watch-life.ts"],
  },
  {
    what: "`syncUser` as a function, and checks of the user",
    modules: [
      "src/actors/resolve-user.ts",
      "src/controller/read-user.ts",
      "src/controller/user-resolver.ts",
    ],
  },
  {
    what: "updates of a user in place",
    modules: [
      "src/actors/update-user.ts",
      "src/controller/user-revisions.ts",
      "src/sdk/user-data.ts",
      "src/sdk/user-writer.ts",
    ],
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
  { what: "tokens and their retries", modules: ["src/sdk/shared-tokens.ts", "src/sdk/token.ts"] },
  { what: "recovery when the network returns", modules: ["src/lib/network.ts"] },
  { what: "check of the app id", modules: ["src/actors/verify-app.ts"] },
  {
    what: "hints that preload the script",
    modules: ["src/react/hint-on-server.ts", "src/sdk/script-hint.ts"],
  },
  { what: "the prop `sdk`", modules: ["src/sdk/source.ts"] },
  { what: "inspection", modules: ["src/controller/inspection.ts"] },
  { what: "registry for the devtools", modules: ["src/controller/actor-registry.ts"] },
  {
    what: "stores of React 17",
    modules: ["src/react/use-store.ts", "src/react/use-early-cleanups.ts"],
  },
  {
    what: "`<SessionPending>` and `<SessionFailed>`",
    modules: ["src/react/session-status.tsx"],
  },
  {
    what: "comparison of conversations and their builders",
    modules: ["src/sdk/builders.ts", "src/views/options.ts", "src/views/selection.ts"],
  },
  { what: "settings of a chat UI in place", modules: ["src/views/settings.ts"] },
  { what: "noticing that a chat UI was removed", modules: ["src/views/watch-removal.ts"] },
  {
    what: "`useChatView`",
    modules: ["src/lib/store-of.ts", "src/react/use-chat-view.ts", "src/react/view-registry.ts"],
  },
  {
    what: "HTML panels",
    modules: ["src/react/html-panel.tsx", "src/views/mounted-panel.ts"],
  },
];

/** The parts of what is left. Each module of the main entry point belongs to one feature or to one of these parts. */
export const CORE: readonly Feature[] = [
  {
    what: "chart of a session",
    modules: [
      "machines/can-read-env.ts",
      "machines/placeholder.ts",
      "machines/session.actors.ts",
      "machines/session.context.ts",
      "machines/session.delays.ts",
      "machines/session.guards.ts",
      "machines/session.machine.ts",
      "machines/session.setup.ts",
      "machines/session.status.ts",
      "machines/setup-machine.ts",
      "src/machines.ts",
    ],
  },
  {
    what: "loading of TalkJS's script",
    modules: [
      "src/actors/load-sdk.ts",
      "src/lib/clock.ts",
      "src/lib/wait.ts",
      "src/sdk/placeholder.ts",
      "src/sdk/csp.ts",
      "src/sdk/script-attempt.ts",
      "src/sdk/script-tag.ts",
      "src/sdk/script.ts",
      "src/sdk/talk-in-force.ts",
      "src/sdk/talk-module.ts",
    ],
  },
  {
    what: "the open session, its lease and its unreads",
    modules: [
      "src/actors/create-session-actor.ts",
      "src/actors/hold-session.ts",
      "src/actors/host-actor.ts",
      "src/actors/session-host.ts",
      "src/actors/session-outputs.ts",
      "src/sdk/credentials.ts",
      "src/sdk/shared-session.ts",
    ],
  },
  {
    what: "the controller: options, state, errors",
    modules: [
      "src/controller/controller.ts",
      "src/controller/create-session-controller.ts",
      "src/controller/error-reporter.ts",
      "src/controller/internals.ts",
      "src/controller/live-actor.ts",
      "src/controller/session-config.ts",
      "src/controller/state.ts",
    ],
  },
  {
    what: "stores, comparisons and other helpers",
    modules: [
      "src/lib/can-read-env.ts",
      "src/lib/defined.ts",
      "src/lib/equal.ts",
      "src/lib/is-object.ts",
      "src/lib/once.ts",
      "src/lib/soon.ts",
      "src/lib/store.ts",
      "src/lib/try-call.ts",
    ],
  },
  {
    what: "`<Session>` and its hooks in React",
    modules: [
      "jsx-factory:jsx-factory",
      "src/react/context.ts",
      "src/react/hooks.ts",
      "src/react/session.tsx",
      "src/react/use-before-removal.ts",
      "src/react/use-isomorphic-layout-effect.ts",
      "src/react/use-latest.ts",
      "src/react/use-readable.ts",
    ],
  },
  {
    what: "chart and actors of a chat UI",
    modules: [
      "machines/chat-view.machine.ts",
      "machines/chat-view.setup.ts",
      "src/views/view-actors.ts",
    ],
  },
  {
    what: "chat UIs: their props, objects and components",
    modules: [
      "src/react/chat-views.tsx",
      "src/react/contained-view.tsx",
      "src/react/use-view.ts",
      "src/react/view-context.ts",
      "src/views/chat-view.ts",
      "src/views/mounted-view.ts",
      "src/views/prop-kinds.ts",
      "src/views/reason.ts",
      "src/views/state.ts",
      "src/views/view-config.ts",
      "src/views/view-kinds.ts",
    ],
  },
];
