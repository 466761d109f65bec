import type { ReactNode } from "react";
import type { TalkSimulator } from "../../../src/testing.js";
import { settle } from "../../support/settle.js";
import { listenForNoise } from "./page-noise.js";

type Realm = typeof import("./realm.js");

/** The window of a page in which TalkJS may have left something. */
export type PageWindow = Window &
  typeof globalThis & { Talk?: unknown; TalkSimulator?: TalkSimulator };

/** A page of its own: its own window, modules and React; nothing of TalkJS in it yet. */
export interface Page {
  readonly window: PageWindow;
  /** The library, as this page imported it. */
  readonly door: Realm["door"];
  /** The app's own `import Talk from "talkjs"`. */
  readonly importTalk: Realm["importTalk"];
  /** What runs behind `talk.js`. Throws before that has run. */
  readonly simulator: () => TalkSimulator;
  /** The live sessions; none before `talk.js` has run. */
  readonly sessions: () => TalkSimulator["sessions"];
  /** The tags in the page that load `talk.js`. */
  readonly scripts: () => HTMLScriptElement[];
  /** Renders as an app does, without `act`; passive effects have run. */
  readonly render: (ui: ReactNode) => void;
  readonly unmount: () => Promise<void>;
  /** What its console complained of, and what nobody caught. */
  readonly noise: readonly string[];
  readonly close: () => void;
}

/** Opens a page in a frame of this one, whose requests meet the routed CDN too. */
export async function openPage(strict: boolean, head = ""): Promise<Page> {
  const { frame, window } = await openFrame(head);
  const noise = listenForNoise(window);
  const realm = await importInto<Realm>(window, new URL("./realm.ts", import.meta.url));
  const { createElement, createRoot, flushSync, StrictMode, door, importTalk } = realm;
  const root = createRoot(window.document.body);
  const wrap = (ui: ReactNode) => (strict ? createElement(StrictMode, null, ui) : ui);
  return {
    ...{ window, door, importTalk, noise },
    simulator() {
      if (!window.TalkSimulator) throw new Error("talk.js has not run in this page.");
      return window.TalkSimulator;
    },
    sessions: () => window.TalkSimulator?.sessions ?? [],
    scripts: () => [...window.document.querySelectorAll<HTMLScriptElement>("script[src*=talkjs]")],
    render: (ui) => flushSync(() => root.render(wrap(ui))),
    async unmount() {
      root.unmount();
      await settle();
    },
    close: () => frame.remove(),
  };
}

export async function openFrame(head = "") {
  const frame = document.createElement("iframe");
  frame.srcdoc = `<!doctype html><html><head>${head}</head><body></body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const window = frame.contentWindow as PageWindow; // a frame that has loaded has one
  // The runner serves modules in which it stands in for dynamic imports.
  const wrapDynamicImport = (load: () => unknown) => load();
  Object.assign(window, { __vitest_browser_runner__: { wrapDynamicImport } });
  return { frame, window };
}

/** Has a page import a module: a copy of its own, whatever this page has imported. */
export function importInto<Module>(window: PageWindow, { href }: URL): Promise<Module> {
  const importThere: unknown = Reflect.construct(window.Function, ["url", "return import(url)"]);
  return (importThere as (url: string) => Promise<Module>)(href); // that is what its text says
}
