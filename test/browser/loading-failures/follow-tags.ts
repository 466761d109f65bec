import type { PageWindow } from "../support/open-page.js";

interface Followed {
  readonly tag: HTMLScriptElement;
  hasEnded: boolean;
}

/** A tag taken out of the page while it is in flight still runs. */
const isLive = ({ tag, hasEnded }: Followed) => !hasEnded || tag.isConnected;

/** Follows every tag for talk.js that the page is given from now on. */
export function followTags(window: PageWindow) {
  const followed: Followed[] = [];
  let mostLive = 0;
  const follow = (tag: HTMLScriptElement) => {
    const one = { tag, hasEnded: false };
    for (const end of ["load", "error"])
      tag.addEventListener(end, () => void (one.hasEnded = true));
    followed.push(one);
    mostLive = Math.max(mostLive, followed.filter(isLive).length);
  };
  const observer = new window.MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes]))
      if (node instanceof window.HTMLScriptElement && node.src.includes("talkjs")) follow(node);
  });
  observer.observe(window.document, { childList: true, subtree: true });
  return {
    /** How many could have been or become the SDK, at most at one time. */
    mostLive: () => mostLive,
    /** How many there ever were. */
    count: () => followed.length,
  };
}
