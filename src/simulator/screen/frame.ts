import { isLoadable } from "./is-loadable.js";

/** The frame of an HTML panel. */
export interface Frame {
  readonly element: HTMLIFrameElement;
  /** Resolves when the page in the frame is loaded. */
  readonly loaded: Promise<void>;
  window(): Window | null;
}

/** Opens a frame. It loads a page of the same origin; any other page stays blank. */
export function openFrame(parent: HTMLElement, url: string, origin: "same" | "cross"): Frame {
  const page = parent.ownerDocument;
  const element = page.createElement("iframe");
  element.title = `HTML panel ${url}`;
  if (isLoadable(page, url) && !isEmulated(page)) element.src = url;
  if (origin === "cross") element.setAttribute("sandbox", "allow-scripts allow-forms");
  const loaded = new Promise<void>((resolve) => {
    element.addEventListener("load", () => resolve(), { once: true });
  });
  parent.append(element);
  // jsdom does not support `sandbox`.
  const isOpen = origin === "cross" && element.contentDocument !== null;
  const denied = isOpen && element.contentWindow ? denying(element.contentWindow) : undefined;
  return { element, loaded, window: () => denied ?? element.contentWindow };
}

/** jsdom and happy-dom have no server at their address: a frame would wait for a response forever. */
function isEmulated(page: Document): boolean {
  return /jsdom|happydom/i.test(page.defaultView?.navigator.userAgent ?? "");
}

const allowed = new Set<PropertyKey>([
  ...["window", "self", "location", "close", "closed", "focus", "blur", "frames", "length", "top"],
  ...["opener", "parent", "postMessage", "then"],
]);

/** Wraps a window so that code can use only what it could use on a window of another origin. */
function denying(window: Window): Window {
  const proxy: Window = new Proxy(window, {
    get(target, name) {
      if (!allowed.has(name)) throw new DOMException("Blocked: another origin", "SecurityError");
      const value: unknown = Reflect.get(target, name);
      if (typeof value === "function") return value.bind(target) as unknown;
      return value === target ? proxy : value;
    },
  });
  return proxy;
}
