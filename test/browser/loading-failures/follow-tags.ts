import type { PageWindow } from "../support/open-page.js";

interface Followed {
  readonly tag: HTMLScriptElement;
  hasEnded: boolean;
}

/** A tag that is removed from the page during its request still runs. */
const isLive = ({ tag, hasEnded }: Followed) => !hasEnded || tag.isConnected;

/** Observes every tag for talk.js that is added to the page from now on. */
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
    /** The maximum number of tags at one time that have loaded or can still load the SDK. */
    mostLive: () => mostLive,
    /** The total number of tags. */
    count: () => followed.length,
  };
}
