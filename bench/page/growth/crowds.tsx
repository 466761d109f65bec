import { useEffect } from "react";
import type { Binding } from "../binding.js";
import { gatherChatUis, gatherHolders } from "../crowds.js";
import { timed } from "../stage.js";
import { times, type Plan, type Stage } from "./plan.js";

export function planHolders(binding: Binding, size: number, stage: Stage): Plan {
  const { node, show, ready } = gatherHolders(binding, size);
  const isReady = () => ready() >= size;
  const change = () => timed(() => stage.show(show("bob")), isReady);
  return { node, isReady, steps: { "another user": change } };
}

/**
 * The simulator draws a chat UI of 50 elements, where the real TalkJS adds one frame. Most of the time would be the drawing's,
 * and it grows faster than linear. Without a document, nothing is drawn.
 */
const drawNothing = () =>
  Object.defineProperty(HTMLDivElement.prototype, "ownerDocument", {
    get: () => undefined,
    configurable: true,
  });

export function planChatUis(binding: Binding, size: number): Plan {
  drawNothing();
  const { node, ready } = gatherChatUis(binding, size);
  return { node, isReady: () => ready() >= size };
}

export function planHandlers({ Session, useSession, useMessages }: Binding, size: number): Plan {
  let isReady = false;
  function Listener() {
    useMessages(() => undefined);
    return null;
  }
  /** React runs its effect after those of the components before it, so that they have subscribed. */
  function Last() {
    const session = useSession();
    useEffect(() => void (isReady = session !== undefined), [session]);
    return null;
  }
  const node = (
    <Session appId="bench" userId="alice">
      {times(size, (nth) => (
        <Listener key={nth} />
      ))}
      <Last />
    </Session>
  );
  return { node, isReady: () => isReady };
}
