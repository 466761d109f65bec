import { expect } from "vitest";
import { createSessionController } from "../../../src/controller.js";
import type { SessionStatus } from "../../../src/machines.js";
import { defer } from "./defer.js";
import type { Stage, StageProps } from "./stage.js";
import { live } from "./time.js";

/** A state of a session in which a failure can occur. */
export interface Moment {
  readonly status: SessionStatus;
  /** Mounts the app and brings its session to this state. The session stays there until it is released. */
  reach(stage: Stage, props: Partial<StageProps>): Promise<void> | void;
  /** Distinguishes this state from others with the same status. */
  isReached(stage: Stage): boolean;
  /** Lets the session continue, to `alive` if nothing prevents it. */
  letGo(stage: Stage): unknown;
  /** The time until the session leaves this state by itself, in ms. */
  readonly waitMs?: number;
}

const asIs = (): void => undefined;

const opened = ({ simulator }: Stage) => simulator.ledger.sessions.opened;

async function mountAlive(stage: Stage, props: Partial<StageProps>): Promise<void> {
  stage.mount(props);
  await stage.comeAlive();
}

export const MOMENTS = {
  "idle, signed out": {
    status: "idle",
    reach: (stage, props) => stage.mount({ ...props, userId: null }),
    isReached: (stage) => opened(stage) === 0,
    letGo: (stage) => stage.set({ userId: "alice" }),
  },
  "idle, waiting for a token": {
    status: "idle",
    reach: (stage, props) => stage.mount({ ...props, token: null }),
    isReached: (stage) => opened(stage) === 0,
    letGo: (stage) => stage.set({ token: "first" }),
  },
  "initializing.loading": {
    status: "initializing",
    reach(stage, props) {
      stage.sdkGate = defer();
      stage.mount(props);
    },
    isReached: ({ simulator }) => simulator.ledger.loads.asked === 0,
    letGo: ({ sdkGate }) => sdkGate?.resolve(),
  },
  "initializing.backoff": {
    status: "initializing",
    reach(stage, props) {
      stage.simulator.fail("load", { times: 1 });
      stage.mount(props);
    },
    isReached: ({ simulator }) => simulator.ledger.loads.failed === 1,
    letGo: asIs,
    waitMs: 125,
  },
  "syncingUser.resolving": {
    status: "syncingUser",
    reach(stage, props) {
      const promised = (stage.promisedUser = defer());
      stage.mount({ ...props, syncUser: () => stage.askAgain?.() ?? promised.promise });
    },
    isReached: (stage) => stage.promisedUser !== undefined && opened(stage) === 0,
    letGo(stage) {
      stage.askAgain ??= () => stage.person("Alice");
      const late = () => stage.person("Alice", "alice");
      stage.promisedUser?.resolve(new Promise((resolve) => resolve(late())));
    },
  },
  "syncingUser.leasing": {
    status: "syncingUser",
    async reach(stage, props) {
      const sdk = stage.simulator.Talk;
      const onError = stage.hear;
      const other = createSessionController({ appId: "app", userId: "bob", sdk, onError });
      other.start();
      await other.whenAlive();
      void other.stop();
      stage.mount(props);
    },
    isReached: ({ simulator }) => simulator.sessions[0]?.me.id === "bob",
    letGo: asIs,
  },
  "alive.synced": {
    status: "alive",
    reach: mountAlive,
    isReached: ({ simulator }) => simulator.ledger.count("currentUser.set") === 0,
    letGo: asIs,
  },
  "alive.updatingUser": {
    status: "alive",
    async reach(stage, props) {
      await mountAlive(stage, props);
      stage.liftHang = stage.simulator.fail("currentUser.set", { how: "hang", times: 1 });
      stage.set({ syncUser: stage.person("Alice the second") });
      await live(() => stage.simulator.ledger.count("currentUser.set") === 1);
    },
    isReached: ({ simulator }) => simulator.user("alice")?.name === "Alice",
    letGo: ({ liftHang }) => liftHang(),
  },
  "destroying, for another user": {
    status: "destroying",
    async reach(stage, props) {
      await mountAlive(stage, props);
      stage.set({ userId: "bob" });
    },
    isReached: ({ simulator }) => simulator.ledger.sessions.open === 1,
    letGo: asIs,
  },
  "destroyed, signed out": {
    status: "destroyed",
    async reach(stage, props) {
      await mountAlive(stage, props);
      stage.set({ userId: null });
      await live(() => stage.status === "destroyed");
    },
    isReached: ({ simulator }) => simulator.ledger.sessions.open === 0,
    letGo: (stage) => stage.set({ userId: "alice" }),
  },
  "destroyed by other code": {
    status: "destroyed",
    async reach(stage, props) {
      await mountAlive(stage, props);
      stage.simulator.sessions[0]?.destroy();
      await live(() => stage.status === "destroyed");
    },
    isReached: ({ state }) => "error" in state && state.error?.code === "session-lost",
    letGo: ({ status, retry }) => status === "destroyed" && retry(),
  },
  failed: {
    status: "failed",
    async reach(stage, props) {
      stage.simulator.fail("load", { times: 1 });
      stage.mount({ ...props, loading: { attempts: 1 } });
      await live(() => stage.status === "failed");
    },
    isReached: ({ state }) => "error" in state && state.error?.code === "sdk-failed",
    letGo: ({ retry }) => retry(),
  },
} as const satisfies Record<string, Moment>;

export type MomentName = keyof typeof MOMENTS;

/** Brings the app of a stage to a moment, and checks that it is there. */
export async function reach(name: MomentName, stage: Stage, props: Partial<StageProps>) {
  const moment: Moment = MOMENTS[name];
  await moment.reach(stage, props);
  await live(() => stage.status === moment.status && moment.isReached(stage));
  expect(stage.isIntact()).toBe(true);
}
