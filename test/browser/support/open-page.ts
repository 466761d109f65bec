import type { ReactNode } from "react";
import type { TalkSimulator } from "../../../src/testing.js";
import { settle } from "../../support/settle.js";
import { listenForNoise } from "./page-noise.js";

type Realm = typeof import("./realm.js");

/** The window of a page, which can contain TalkJS. */
export type PageWindow = Window &
  typeof globalThis & { Talk?: unknown; TalkSimulator?: TalkSimulator };

/** A separate page with its own window, modules and React, and without TalkJS. */
export interface Page {
  readonly window: PageWindow;
  /** The library as imported by this page. */
  readonly library: Realm["library"];
  /** The app's own `import Talk from "talkjs"`. */
  readonly importTalk: Realm["importTalk"];
  /** The simulator in `talk.js`. Throws before the script has run. */
  readonly simulator: () => TalkSimulator;
  /** The live sessions. Empty before `talk.js` has run. */
  readonly sessions: () => TalkSimulator["sessions"];
  /** The tags in the page that load `talk.js`. */
  readonly scripts: () => HTMLScriptElement[];
  /** Renders without `act`, as an app does, and runs passive effects. */
  readonly render: (ui: ReactNode) => void;
  readonly unmount: () => Promise<void>;
  /** The page's console output and uncaught errors. */
  readonly noise: readonly string[];
  readonly close: () => void;
}

/** Returns the element of a page into which the app is rendered. */
export type RootIn = (document: Document) => HTMLElement;

/**
 * Opens a page in a frame of this one. The routed CDN also serves its requests. With a body from a
 * server, the first `render` hydrates it.
 */
export async function openPage(
  strict: boolean,
  head = "",
  rootIn: RootIn = ({ body }) => body,
  serverBody = "",
): Promise<Page> {
  const { frame, window } = await openFrame(head, serverBody);
  const noise = listenForNoise(window);
  const realm = await importInto<Realm>(window, new URL("./realm.ts", import.meta.url));
  const { createElement, createRoot, flushSync, hydrateRoot, StrictMode, library, importTalk } =
    realm;
  const container = rootIn(window.document);
  let root = serverBody ? undefined : createRoot(container);
  const show = (ui: ReactNode) => {
    if (root) root.render(ui);
    else root = hydrateRoot(container, ui);
  };
  const wrap = (ui: ReactNode) => (strict ? createElement(StrictMode, null, ui) : ui);
  return {
    window,
    library,
    importTalk,
    noise,
    simulator() {
      if (!window.TalkSimulator) throw new Error("talk.js has not run in this page.");
      return window.TalkSimulator;
    },
    sessions: () => window.TalkSimulator?.sessions ?? [],
    scripts: () => [...window.document.querySelectorAll<HTMLScriptElement>("script[src*=talkjs]")],
    render: (ui) => flushSync(() => show(wrap(ui))),
    async unmount() {
      root?.unmount();
      await settle();
    },
    close: () => frame.remove(),
  };
}

export async function openFrame(head = "", body = "") {
  const frame = document.createElement("iframe");
  frame.srcdoc = `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const window = frame.contentWindow as PageWindow; // a loaded frame has a window
  // The test runner replaces dynamic imports in the modules that it serves.
  const wrapDynamicImport = (load: () => unknown) => load();
  Object.assign(window, { __vitest_browser_runner__: { wrapDynamicImport } });
  return { frame, window };
}

/** Imports a module in a page, as a separate copy from those of this page. */
export function importInto<Module>(window: PageWindow, { href }: URL): Promise<Module> {
  const importThere: unknown = Reflect.construct(window.Function, ["url", "return import(url)"]);
  return (importThere as (url: string) => Promise<Module>)(href); // the text of the module has this export
}
