import { expect, vi } from "vitest";
import { createSessionController } from "../../../src/controller.js";
import { statusOf, type SessionEvent } from "../../../src/machines.js";
import { leaseSession } from "../../../src/sdk/pool.js";
import { createTalkSimulator, type TalkSimulator } from "../../../src/testing.js";
import { leasing } from "../../sdk/leasing.js";
import { macrotask } from "../../support/settle.js";
import { gateAt } from "./gate.js";
import { expectNothingStays, type World } from "./replay.js";
import { createApp } from "./session.app.js";
import type { SessionSnapshot } from "./session.model.js";
import { isPromised, propsBehind } from "./session.props.js";
import { newestActor } from "./tap.js";

type SessionWorld = World<SessionSnapshot, SessionEvent>;

/** Opens a page with one session controller. All responses wait until the test releases them. */
export async function openSessionWorld(): Promise<SessionWorld> {
  const page = openPage();
  const { chart, controller, app } = page;
  // An earlier session requested the script and stopped, so the script can arrive at any time.
  controller.start();
  controller.configure(app.optionsOf("nobody"));
  void controller.stop();
  await macrotask();
  vi.advanceTimersByTime(10_000);
  chart.taken.clear();
  return {
    chart,
    deeds: deedsOn(page),
    check: (snapshot) => check(snapshot, page),
    end: () => leave(page),
  };
}

type Page = ReturnType<typeof openPage>;

function openPage() {
  const simulator = createTalkSimulator({ appIds: [] });
  const app = createApp(simulator);
  return {
    simulator,
    app,
    letEarlyScriptCome: simulator.fail("load", { how: "hang", times: 1 }),
    script: gateAt(simulator, "load"),
    pendingRevision: gateAt(simulator, "currentUser.set"),
    verifying: gateAt(simulator, "hasValidCredentials"),
    queue: queueInPool(simulator),
    controller: createSessionController(app.optionsOf("bob")),
    chart: newestActor(),
  };
}

/** The user whose session is closing in the pool while our session waits. */
const AHEAD = "zoe";

/** Keeps another user's session in the pool, which starts to close as soon as it opens. */
function queueInPool(simulator: TalkSimulator) {
  const join = () => {
    const lease = leasing(leaseSession, simulator).ask(AHEAD);
    lease.leave();
    return lease;
  };
  let ahead = join();
  return {
    end: () => ahead.release(),
    moveOn() {
      ahead.release();
      ahead = join();
    },
  };
}

const oursOf = ({ simulator }: Page) => simulator.sessions.filter(({ me }) => me.id !== AHEAD);

const deedsOn = (page: Page): SessionWorld["deeds"] => ({
  start: () => page.controller.start(),
  stop: () => void page.controller.stop(),
  retry: () => page.controller.retry(),
  "session.configured": ({ config }, { context }) => {
    const props = propsBehind(config);
    if (isPromised(props) && propsBehind(context.config) === props) page.controller.retry();
    else page.controller.configure(page.app.optionsOf(props));
  },
  "session.restored": () => undefined,
  "sdk.loaded": () => {
    page.letEarlyScriptCome();
    return page.script.pass();
  },
  "sdk.failed": ({ failure: { code } }) => page.script.refuse(code),
  "network.online": () => void window.dispatchEvent(new Event("online")),
  "user.resolved": () => page.app.answerUser(),
  "user.mismatched": () => page.app.answerOther(),
  "user.absent": () => page.app.answerNobody(),
  "user.failed": () => page.app.answerFailure(),
  "session.leased": () => page.queue.moveOn(),
  "session.failed": () => {
    page.simulator.fail("Session", { times: 1 });
    page.queue.moveOn();
  },
  "session.lost": () => oursOf(page)[0]?.destroy(),
  "session.refused": () => page.verifying.pass(),
  "user.updated": () => page.pendingRevision.pass(),
  "user.updateFailed": () => page.pendingRevision.refuse(),
});

function check({ value }: SessionSnapshot, page: Page): void {
  const { controller, simulator } = page;
  const state = controller.getSnapshot();
  expect(state.status).toBe(statusOf(value));
  expect("session" in state).toBe(state.status === "alive");
  if (state.status !== "alive") expect(controller.unreads.getSnapshot()).toBeUndefined();
  expect(oursOf(page).length).toBeLessThanOrEqual(1);
  expect(simulator.ledger.deadCalls).toEqual([]);
}

function leave({ controller, queue, simulator }: Page): Promise<void> {
  void controller.stop();
  // A timer of 0 ms that a timer began is due a millisecond later on a fake clock.
  vi.advanceTimersByTime(1);
  queue.end();
  return expectNothingStays(simulator);
}
