/**
 * TalkJS emits no event when other code removes a chat UI's frame, so this observes the page. Calls back
 * when something changed in the container or, without one, directly in the page. It does not observe the
 * container itself: React removes it, and rendering in response would throw.
 */
export function watchRemoval(container: HTMLElement | null, look: () => void): () => void {
  const observer = new MutationObserver(look);
  observer.observe(container ?? document.body, {
    childList: true,
    subtree: container !== null,
  });
  return () => observer.disconnect();
}
