/** The callbacks for a chat UI that is no longer alive. */
export interface RemovalWatcher {
  readonly isDead: () => boolean;
  /** Other code took it away. */
  readonly lost: () => void;
  /** It was removed with the page's body. Another one can be created in the new body. */
  readonly replaced: () => void;
}

/**
 * Watches the page for a chat UI whose frame other code removes, because TalkJS has no event for it: the
 * container or, without one, the children of the body. Also watches for another body, as Turbo Drive and
 * Astro replace it. The removal of the container itself is not watched: React would render beside an
 * element that is gone, and throw.
 */
export function watchRemoval(
  container: HTMLElement | null,
  { isDead, lost, replaced }: RemovalWatcher,
): () => void {
  let body: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unwatchPage = () => {};
  const refresh = () => {
    // Elements that stay are moved to the new body a moment later. A frame that moves ends, even if it moves at once.
    if (document.body !== body) timer ??= setTimeout(settle);
    else if (isDead()) lost();
  };
  const observer = new MutationObserver(refresh);
  const watch = () => {
    body = document.body;
    // Each time, because the page can have another root element too.
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
 * Calls back when the page gets another body. All chat UIs share one observer, because the browser goes through the
 * observers of the root element at every change in the page.
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
