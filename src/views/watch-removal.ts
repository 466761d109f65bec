/** The callbacks for a chat UI that is no longer alive. */
export interface RemovalWatcher {
  readonly isDead: () => boolean;
  /** Other code took it away. */
  readonly lost: () => void;
  /** It went with the page's body, and could live in the new one. */
  readonly replaced: () => void;
}

/**
 * TalkJS has no event for a chat UI whose frame other code removes; the page has. Watches the container
 * or, without one, the body's own children, and whether the page has another body, as Turbo Drive and
 * Astro have it. The container itself is React's: an answer to its removal would have React render next
 * to what is gone, and throw.
 */
export function watchRemoval(
  container: HTMLElement | null,
  { isDead, lost, replaced }: RemovalWatcher,
): () => void {
  let body: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unwatchPage = () => {};
  const refresh = () => {
    // Elements that stay come to the new body a moment later. A frame ends where it moves, also at once.
    if (document.body !== body) timer ??= setTimeout(settle);
    else if (isDead()) lost();
  };
  const observer = new MutationObserver(refresh);
  const watch = () => {
    body = document.body;
    // Also again: the page can have another root element too.
    unwatchPage = watchPage(refresh);
    observer.observe(container ?? body, { childList: true, subtree: container !== null });
  };
  const settle = () => {
    timer = undefined;
    // The next body can come later.
    if (!document.querySelector("body")) return;
    watch();
    if (container?.isConnected !== false) replaced();
  };
  watch();
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    unwatchPage();
  };
}

const pageWatchers = new Set<() => void>();
let pageObserver: MutationObserver | undefined;

/**
 * Calls back when the page gets another body. All chat UIs share one observer: at every change anywhere in the page, the
 * browser reads the list of the observers of the root element.
 */
function watchPage(watcher: () => void): () => void {
  pageWatchers.add(watcher);
  pageObserver ??= new MutationObserver(() => {
    for (const notify of pageWatchers) notify();
  });
  pageObserver.observe(document.documentElement, { childList: true });
  return () => {
    pageWatchers.delete(watcher);
    if (pageWatchers.size > 0) return;
    pageObserver?.disconnect();
    pageObserver = undefined;
  };
}
