import { expect, vi } from "vitest";
import { createSessionController } from "../../../src/controller.js";
import { createTalkSimulator } from "../../../src/testing.js";
import { ChatView } from "../../../src/views/chat-view.js";
import { macrotask } from "../../support/settle.js";
import type { ChatViewHappening, ChatViewSnapshot } from "./chat-view.model.js";
import { gateAt } from "./gate.js";
import type { World } from "./replay.js";
import { newestActor, sayForActor } from "./tap.js";

/** A popup, which needs no element, under a session that comes and goes at once. */
export async function openChatViewWorld(): Promise<World<ChatViewSnapshot, ChatViewHappening>> {
  const simulator = createTalkSimulator();
  const mounting = gateAt(simulator, "mount");
  const optionsFor = (userId: string | null) => ({
    ...{ sdk: simulator.Talk, appId: "app", userId, onError: () => undefined },
  });
  const session = createSessionController(optionsFor("alice"));
  session.start();
  const view = new ChatView("Popup");
  const chart = newestActor();
  const props = propsOf(view);
  const refuseToMake = () => {
    simulator.fail("createPopup", { times: 1 });
    return macrotask();
  };

  // It could not be made once, and the app kept the `retry` that it was given then.
  view.start({ session, container: null });
  await refuseToMake();
  const failed = view.getSnapshot();
  if (failed.status !== "failed") throw new Error("It was to fail, and did not");
  session.configure(optionsFor(null));
  view.stop();
  chart.taken.clear();

  return {
    chart,
    deeds: {
      start: () => view.start({ session, container: null }),
      stop: () => view.stop(),
      pause: () => view.pause(),
      retry: failed.retry,
      "view.configured": ({ change, wish }) => {
        if (change === "options") props.changeOption();
        else if (change === "settings") props.changeSetting();
        else session.configure(optionsFor(wish.session === undefined ? null : "alice"));
      },
      "view.created": macrotask,
      "view.mounted": mounting.pass,
      "view.failed": (event, { value }) => {
        if (value === "creating") return refuseToMake();
        if (value === "mounting") return mounting.refuse();
        sayForActor(chart, event);
      },
      "view.lost": (_, { value }) => {
        if (value === "creating") return props.destroyWhenMade();
        view.sdkView.getSnapshot()?.destroy();
        props.changeSetting();
      },
    },
    check({ value }) {
      const isThere = value === "mounting" || typeof value === "object";
      expect(simulator.ledger.boxes.open).toBe(isThere ? 1 : 0);
      expect(simulator.ledger.deadCalls).toEqual([]);
    },
    async end() {
      view.stop();
      void session.stop();
      vi.advanceTimersByTime(0);
      await macrotask();
      simulator.flush();
      const { boxes, sessions, subscriptions } = simulator.ledger;
      expect([boxes.open, sessions.open, subscriptions.byEvent]).toEqual([0, 0, {}]);
      expect(vi.getTimerCount()).toBe(0);
    },
  };
}

/** What the app does with the props of a chat UI, and with the object that its ref is given. */
function propsOf(view: ChatView) {
  let [option, setting] = [0, 0];
  const configure = () => view.configure({ label: option, presence: { custom: { setting } } });
  const changeSetting = () => {
    setting += 1;
    configure();
  };
  configure();
  return {
    changeSetting,
    changeOption() {
      option += 1;
      configure();
    },
    destroyWhenMade() {
      const { unsubscribe } = view.sdkView.subscribe((made) => {
        unsubscribe();
        made?.destroy();
        changeSetting();
      });
      return macrotask();
    },
  };
}
