import type { Stage } from "./stage.js";
import { rest } from "./time.js";
import {
  atAll,
  failed,
  failing,
  lives,
  resting,
  type FailOptions,
  type Failure,
  type Outcome,
} from "./table.js";

const UPDATE_MS = 15_000;

const sessionIsOpen = atAll(["alive.synced", "alive.updatingUser"], "the session is open");

const noSession = atAll(
  [
    "idle, signed out",
    "idle, waiting for a token",
    "initializing.loading",
    "initializing.backoff",
    "syncingUser.resolving",
    "syncingUser.leasing",
    "destroyed, signed out",
    "destroyed by other code",
    "failed",
  ],
  "no session is open",
);

const rename = (name: string) => (stage: Stage) => stage.set({ syncUser: stage.person(name) });

const isNamed = (name: string) => (stage: Stage) =>
  stage.simulator.user(stage.props.userId ?? "")?.name === name;

/** New user data whose first write fails; the next write works. */
const refusedWrite = (name: string, options: FailOptions, outcome: Outcome): Failure => ({
  name,
  ...failing("currentUser.set", { ...options, times: 1 }),
  provoke: rename("Never written"),
  outcome,
  heal: rename("Mended"),
  isWell: isNamed("Mended"),
});

const switchTo = (on: boolean) => (stage: Stage) => stage.set({ desktopNotificationEnabled: on });

const notifications = (
  name: string,
  options: FailOptions,
  code: Outcome["codes"][number],
): Failure => ({
  name,
  ...failing("setDesktopNotificationEnabled", { ...options, times: 1 }),
  provoke: switchTo(true),
  outcome: lives([code]),
  heal(stage) {
    switchTo(false)(stage);
    switchTo(true)(stage);
  },
  isWell: ({ simulator }) => simulator.ledger.count("setDesktopNotificationEnabled") === 3,
});

export const sessionFailures: readonly Failure[] = [
  {
    name: "new Talk.Session that throws",
    ...failing("Session"),
    outcome: failed("session-failed"),
    at: sessionIsOpen,
  },
  {
    name: "new Talk.User that throws",
    ...failing("User"),
    outcome: failed("session-failed"),
    at: { ...sessionIsOpen, "syncingUser.resolving": failed("user-failed") },
  },
  {
    name: "unreads that cannot be watched",
    ...failing("Unreads.onChange"),
    outcome: failed("session-failed"),
    at: sessionIsOpen,
  },
  {
    name: "destroy() that throws and leaves the session open",
    strike: failing("Session.destroy").strike,
    provoke: (stage) => stage.set({ userId: null }),
    outcome: resting("destroyed", ["session-close-failed"]),
    at: atAll(
      ["syncingUser.leasing", "destroying, for another user"],
      resting("destroyed", ["session-close-failed", "session-close-failed"]),
    ),
    mostOpen: 2,
    mend({ lift, simulator }) {
      lift();
      for (const session of simulator.sessions) session.destroy();
    },
    heal: (stage) => stage.set({ userId: "alice" }),
  },
  refusedWrite("user data that TalkJS refuses", {}, lives(["user-update-failed"])),
  refusedWrite("currentUser.set() that throws", { how: "throw" }, lives(["user-update-failed"])),
  refusedWrite(
    "currentUser.set() that never settles",
    { how: "hang" },
    lives(["user-update-timeout"], UPDATE_MS),
  ),
  {
    name: "user data that changes while a write of it hangs",
    ...failing("currentUser.set", { how: "hang", times: 1 }),
    async provoke(stage) {
      rename("Never written")(stage);
      await rest();
      rename("Newest")(stage);
    },
    outcome: lives(["user-update-timeout"], UPDATE_MS),
    heal: () => undefined,
    isWell: isNamed("Newest"),
  },
  notifications("notifications that are denied", { error: "denied" }, "notifications-denied"),
  notifications(
    "notifications that are not supported",
    { error: "unsupported" },
    "notifications-unsupported",
  ),
  notifications("notifications that fail", { how: "throw" }, "notifications-failed"),
  {
    name: "an event that cannot be subscribed to",
    ...failing("onMessage", { times: 1 }),
    provoke(stage) {
      stage.set({ onMessage: undefined });
      stage.set({ onMessage: () => undefined });
    },
    outcome: lives(["event-refused"]),
    heal: (stage) => stage.set({}),
    isWell: ({ simulator }) => simulator.ledger.subscriptions.byEvent["Session.onMessage"] === 1,
  },
  {
    name: "an app that TalkJS does not know",
    props: () => ({ verifyAppId: true }),
    strike: ({ appIds }) => appIds.pop(),
    mend: ({ appIds }) => appIds.push("app"),
    outcome: failed("app-id-invalid"),
    at: sessionIsOpen,
  },
  {
    name: "a session that other code destroys",
    strike: ({ simulator }) => simulator.sessions[0]?.destroy(),
    outcome: resting("destroyed", ["session-lost"]),
    at: { ...noSession, "destroying, for another user": lives() },
  },
];
