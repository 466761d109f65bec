import { expect, vi } from "vitest";
import { createSessionController } from "../../../src/controller.js";
import { createTalkSimulator } from "../../../src/testing.js";
import { ChatView } from "../../../src/views/chat-view.js";
import { POPUP } from "../../../src/views/view-kinds.js";
import { macrotask } from "../../support/settle.js";
import { isMounting, type ChatViewHappening, type ChatViewSnapshot } from "./chat-view.model.js";
import { gateAt } from "./gate.js";
import { expectNothingStays, type World } from "./replay.js";
import { newestActor, sayForActor } from "./tap.js";

/** At most one return of the network in this time counts. */
const CALM_MS = 1_000;

type ChatViewWorld = World<ChatViewSnapshot, ChatViewHappening>;

/** Opens a page with a popup, which needs no element. Its session opens and closes without delay. */
export async function openChatViewWorld(): Promise<ChatViewWorld> {
  const page = openPage();
  const { chart, view } = page;
  // The first creation fails, so that the app keeps a `retry` from that failure.
  page.signIn();
  page.start();
  await page.refuseToMake();
  const failed = view.getSnapshot();
  if (failed.status !== "failed") throw new Error("The creation did not fail");
  page.signOut();
  view.stop();
  chart.taken.clear();
  return {
    chart,
    deeds: deedsOn(page, failed.retry),
    check: (snapshot) => check(snapshot, page),
    end: () => leave(page),
  };
}

type Page = ReturnType<typeof openPage>;

function openPage() {
  const simulator = createTalkSimulator();
  const optionsFor = (userId: string | null) => ({
    sdk: simulator.Talk,
    appId: "app",
    userId,
    onError: () => undefined,
  });
  const session = createSessionController(optionsFor(null));
  session.start();
  const view = new ChatView(POPUP);
  const props = createProps(view);
  return {
    simulator,
    session,
    view,
    props,
    chart: newestActor(),
    mounting: gateAt(simulator, "mount"),
    /** Other code destroys it, which the next change finds out. */
    destroyView() {
      view.sdkView.getSnapshot()?.destroy();
      props.changeSetting();
    },
    signIn: () => session.configure(optionsFor("alice")),
    signOut: () => session.configure(optionsFor(null)),
    start: () => view.start({ session, container: null }),
    refuseToMake() {
      simulator.fail("createPopup", { times: 1 });
      return macrotask();
    },
  };
}

/** The app's changes to the props of a chat UI, and its use of the ref's object. */
function createProps(view: ChatView) {
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

const deedsOn = (page: Page, retry: () => void): ChatViewWorld["deeds"] => ({
  retry,
  start: () => page.start(),
  stop: () => page.view.stop(),
  pause: () => page.view.pause(),
  "view.configured": ({ change, config }) => {
    if (change === "options") page.props.changeOption();
    else if (change === "settings") page.props.changeSetting();
    else if (config.session === undefined) page.signOut();
    else page.signIn();
  },
  "view.created": () => macrotask(),
  "view.mounted": () => page.mounting.pass(),
  "view.failed": (event, before) => {
    if (before.value === "creating") return page.refuseToMake();
    if (isMounting(before)) return page.mounting.refuse();
    sayForActor(page.chart, event);
  },
  "page.replaced": (event) => sayForActor(page.chart, event),
  "network.online": () => {
    vi.advanceTimersByTime(CALM_MS);
    window.dispatchEvent(new Event("online"));
  },
  "view.lost": (_, before) => {
    if (before.value === "creating") return page.props.destroyWhenMade();
    if (before.matches({ failed: "waiting" })) return macrotask().then(() => page.destroyView());
    page.destroyView();
  },
});

function check(snapshot: ChatViewSnapshot, { simulator: { ledger } }: Page): void {
  // One that is created again in the background is there a microtask later.
  if (snapshot.matches({ failed: "waiting" })) expect(ledger.boxes.open).toBeLessThanOrEqual(1);
  else expect(ledger.boxes.open).toBe(isThere(snapshot) ? 1 : 0);
  expect(ledger.deadCalls).toEqual([]);
}

const isThere = (snapshot: ChatViewSnapshot): boolean =>
  snapshot.value === "mounting" || snapshot.matches("mounted");

function leave({ view, session, simulator }: Page): Promise<void> {
  view.stop();
  void session.stop();
  vi.advanceTimersByTime(0);
  return expectNothingStays(simulator);
}
