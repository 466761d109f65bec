import type { StatelyActorEvent, StatelyInspectionEvent } from "@statelyai/inspect";
import { until } from "../../support/settle.js";
import { importInto, type Page } from "../support/open-page.js";

type Realm = typeof import("./realm.js");

/** A local page that shows nothing and stores the messages it receives. */
export const receiverPage = (): string => {
  const script = new URL("./receiver.ts", import.meta.url).href;
  const html = `<!doctype html><script type="module" src="${script}"></script>`;
  return URL.createObjectURL(new Blob([html], { type: "text/html" }));
};

/** The inspector of a page, and the messages that arrived in its frame. */
export async function openInspector({ window }: Page) {
  const realm = await importInto<Realm>(window, new URL("./realm.ts", import.meta.url));
  const iframe = window.document.createElement("iframe");
  window.document.documentElement.append(iframe); // outside the body, into which React renders
  const inspector = realm.createBrowserInspector({ url: receiverPage(), iframe });
  await until(() => iframe.contentWindow?.received !== undefined, 10_000);
  const all = (): readonly StatelyInspectionEvent[] => iframe.contentWindow?.received ?? [];
  let marks = 0;
  return {
    ...realm,
    inspect: inspector.inspect,
    received: () => all().filter(({ sessionId }) => sessionId !== MARK),
    /** Waits until all messages have arrived: inspectors send them one after the other when the page is idle. */
    drained: async (): Promise<void> => {
      const type = `${MARK} ${String((marks += 1))}`;
      window.requestIdleCallback(() => inspector.event(MARK, { type }));
      await until(() => all().some((one) => "event" in one && one.event.type === type), 10_000);
    },
  };
}

const MARK = "mark";

/** The latest `@xstate.actor` message of each session and chat UI, by `sessionId`. */
export const rootsIn = (received: readonly StatelyInspectionEvent[]) =>
  new Map<string, StatelyActorEvent>(
    received.flatMap((one) => (isRoot(one) ? [[one.sessionId, one] as const] : [])),
  );

const isRoot = (one: StatelyInspectionEvent): one is StatelyActorEvent =>
  one.type === "@xstate.actor" && one.sessionId === one.rootId;

export const namesIn = (received: readonly StatelyInspectionEvent[]): string[] =>
  [...rootsIn(received).values()].map(({ name }) => name).sort();

/** The same with the window that an inspector opens if it has no frame. */
export async function openInspectorWindow({ window }: Page) {
  const realm = await importInto<Realm>(window, new URL("./realm.ts", import.meta.url));
  const { inspect } = realm.createBrowserInspector({ url: receiverPage() });
  // The inspector chooses its name.
  const popup = window.open("", "xstateinspector");
  await until(() => popup?.received !== undefined, 10_000);
  return {
    inspect,
    received: (): readonly StatelyInspectionEvent[] => popup?.received ?? [],
    close: () => popup?.close(),
  };
}
