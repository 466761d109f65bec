/**
 * TalkJS tells nobody when other code takes a chat UI's frame away; the page does. Calls whenever
 * something changed in its container or, without one, directly in the page. The container itself is
 * React's: an answer to its removal would have React render next to what is gone, and throw.
 */
export function watchRemoval(container: HTMLElement | null, look: () => void): () => void {
  const observer = new MutationObserver(look);
  observer.observe(container ?? document.body, {
    childList: true,
    subtree: container !== null,
  });
  return () => observer.disconnect();
}
