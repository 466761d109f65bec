import { until } from "../../support/settle.js";
import { importInto, openFrame, type PageWindow } from "../support/open-page.js";

export const SCRIPT = "https://cdn.talkjs.com/talk.js";

type Realm = typeof import("./official-realm.js");

/** An app with the official library, in a separate page. It imports `talkjs` when the page opens. */
export async function openOfficial(head = "", prepare?: (window: PageWindow) => void) {
  const { frame, window } = await openFrame(head);
  prepare?.(window);
  const url = new URL("./official-realm.tsx", import.meta.url);
  const { render } = await importInto<Realm>(window, url);
  const opened = performance.now();
  const root = render();
  const isLoading = () => window.document.querySelector("#loading") !== null;
  await until(isLoading);
  return {
    window,
    isLoading,
    hasSession: () => (window.TalkSimulator?.sessions ?? []).length > 0,
    openForMs: () => performance.now() - opened,
    close() {
      root.unmount();
      frame.remove();
    },
  };
}

export type OfficialPage = Awaited<ReturnType<typeof openOfficial>>;

/** Resolves when the page has received a response or an error. */
export const answered = ({ window }: OfficialPage) =>
  until(() => window.performance.getEntriesByName(SCRIPT).length > 0);
