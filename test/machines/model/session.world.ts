import { expect, vi } from "vitest";
import {
  createSessionController,
  type MaybeUser,
  type SessionOptions,
} from "../../../src/controller.js";
import { statusOf, type SessionEvent } from "../../../src/machines.js";
import { leaseSession } from "../../../src/sdk/pool.js";
import { createTalkSimulator, type TalkSimulator } from "../../../src/testing.js";
import { byHand } from "../../controller/people.js";
import { leasing } from "../../sdk/leasing.js";
import { macrotask } from "../../support/settle.js";
import { gateAt } from "./gate.js";
import type { World } from "./replay.js";
import type { SessionSnapshot } from "./session.model.js";
import { loadingOf, propsBehind, type Props } from "./session.props.js";
import { newestActor } from "./tap.js";

/** Whose session is on its way out of the pool for as long as ours shall wait for its own. */
const BEFORE = "zoe";

/** A page with one session controller, in which everything that answers waits for its cue. */
export async function openSessionWorld(): Promise<World<SessionSnapshot, SessionEvent>> {
  const simulator = createTalkSimulator({ appIds: [] });
  const early = simulator.fail("load", { how: "hang", times: 1 });
  const script = gateAt(simulator, "load");
  const writing = gateAt(simulator, "currentUser.set");
  const verifying = gateAt(simulator, "hasValidCredentials");
  const { answer, optionsOf } = app(simulator);
  const controller = createSessionController(optionsOf("bob"));
  const chart = newestActor();
  const now = () => propsBehind((chart.actor.getSnapshot() as SessionSnapshot).context.wish);
  const ours = () => simulator.sessions.filter(({ me }) => me.id !== BEFORE);
  let before = barrier(simulator);
  const lease = () => {
    before.release();
    before = barrier(simulator);
  };

  // Somebody asked for the script before and went: it may come at any time from now on.
  controller.start();
  controller.configure(optionsOf("nobody"));
  void controller.stop();
  await macrotask();
  vi.advanceTimersByTime(10_000);
  chart.taken.clear();

  return {
    chart,
    deeds: {
      start: () => controller.start(),
      stop: () => void controller.stop(),
      retry: () => controller.retry(),
      "session.configured": ({ wish }) => {
        const next = propsBehind(wish);
        if (next === "promised" && now() === next) controller.retry();
        else controller.configure(optionsOf(next));
      },
      "sdk.loaded": () => (early(), script.pass()),
      "sdk.failed": () => script.refuse(),
      "network.online": () => void window.dispatchEvent(new Event("online")),
      "user.settled": () => answer.user(),
      "user.absent": () => answer.nobody(),
      "user.failed": () => answer.failure(),
      "session.leased": lease,
      "session.failed": () => {
        simulator.fail("Session", { times: 1 });
        lease();
      },
      "session.lost": () => ours()[0]?.destroy(),
      "session.refused": () => verifying.pass(),
      "user.updated": () => writing.pass(),
      "user.updateFailed": () => writing.refuse(),
    },
    check({ value }) {
      const state = controller.getSnapshot();
      expect(state.status).toBe(statusOf(value));
      expect("session" in state).toBe(state.status === "alive");
      if (state.status !== "alive") expect(controller.unreads.getSnapshot()).toBeUndefined();
      expect(ours().length).toBeLessThanOrEqual(1);
      expect(simulator.ledger.deadCalls).toEqual([]);
    },
    async end() {
      void controller.stop();
      vi.advanceTimersByTime(0);
      before.release();
      await macrotask();
      simulator.flush();
      expect(simulator.ledger.sessions.open).toBe(0);
      expect(simulator.ledger.subscriptions.byEvent).toEqual({});
      expect(vi.getTimerCount()).toBe(0);
    },
  };
}

/** In the pool, a session of somebody else's that has been on its way out since it came. */
function barrier(simulator: TalkSimulator) {
  const lease = leasing(leaseSession, simulator).ask(BEFORE);
  lease.leave();
  return lease;
}

/** What the app gives as props, and how it answers when it is asked who the user is. */
function app({ Talk, load }: TalkSimulator) {
  let asked = byHand();
  let news = 0;
  const fresh = (id: string) => new Talk.User({ id, name: `${id} ${(news += 1)}`, role: "buyer" });
  const settle = (user: MaybeUser) => {
    asked.resolve(user);
    return macrotask();
  };
  const users = {
    nobody: () => ({ userId: null }),
    carol: () => ({ syncUser: fresh("carol") }),
    promised: () => ({ userId: "carol", syncUser: () => (asked = byHand()).promise }),
    bob: () => ({ syncUser: fresh("bob") }),
    misconfigured: () => ({ userId: null, appId: "" }),
  } satisfies Record<Props, () => object>;
  const optionsOf = (props: Props): SessionOptions => ({
    ...{ sdk: load, appId: "app", verifyAppId: true, loading: loadingOf(props) },
    onError: () => undefined,
    ...users[props](),
  });
  return {
    optionsOf,
    answer: {
      user: () => settle(fresh("carol")),
      nobody: () => settle(null),
      failure: () => {
        asked.reject(new Error("no such profile"));
        return macrotask();
      },
    },
  };
}
