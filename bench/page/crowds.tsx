import { useLayoutEffect, type ReactNode } from "react";
import type { Crowd, Crowded, Library } from "../measurements.js";
import type { Binding } from "./binding.js";
import { bindings } from "./libraries.js";
import { times } from "./growth/plan.js";
import { createStage, settled, until } from "./stage.js";
import { countMounts, demand, resetLedger, simulator } from "./talk.js";

/** The element to render, and a count of the components that are ready. */
interface Gathering {
  readonly node: ReactNode;
  readonly ready: () => number;
  /** Triggers the measured event after the mount. Without it, the measurement starts at the first render. */
  readonly cause?: () => void;
}

/** `show` gives all of them another user. Each is ready when it has the newest user's session. */
export function gatherHolders({ Session, useSession }: Binding, size: number) {
  let ready = 0;
  let newest = "alice";
  function Holder() {
    const session = useSession();
    useLayoutEffect(() => {
      if (session?.me.id === newest) ready += 1;
    }, [session]);
    return null;
  }
  const show = (userId: string) => {
    ready = 0;
    newest = userId;
    return times(size, (nth) => (
      <Session key={nth} appId="bench" userId={userId}>
        <Holder />
      </Session>
    ));
  };
  return { node: show(newest), show, ready: () => ready };
}

export function gatherChatUis({ Session, Chatbox }: Binding, size: number): Gathering {
  const chatbox = (nth: number) => (
    <Chatbox key={nth} conversationId={`order-${nth}`} style={{ height: 10 }} />
  );
  return {
    node: (
      <Session appId="bench" userId="alice">
        {times(size, chatbox)}
      </Session>
    ),
    ready: countMounts(),
  };
}

function gatherHandlers({ Session, useMessages }: Binding, size: number): Gathering {
  let ready = 0;
  const hear = () => void (ready += 1);
  function Listener() {
    useMessages(hear);
    return null;
  }
  return {
    node: (
      <Session appId="bench" userId="alice">
        {times(size, (nth) => (
          <Listener key={nth} />
        ))}
      </Session>
    ),
    ready: () => ready,
    cause: () => simulator().say({ from: "bob", to: "alice", text: "Are you there?" }),
  };
}

const GATHER: Record<Crowd, (binding: Binding, size: number) => Gathering> = {
  holders: gatherHolders,
  "chat UIs": gatherChatUis,
  handlers: gatherHandlers,
};

export async function measureCrowd(library: Library, crowd: Crowd, size: number): Promise<Crowded> {
  const { node, ready, cause } = GATHER[crowd](bindings[library], size);
  const stage = createStage();
  await settled();
  let started = performance.now();
  stage.show(node);
  if (cause) {
    await settled();
    started = performance.now();
    cause();
  }
  await until(() => ready() >= size);
  const ms = performance.now() - started;
  await settled();
  const asked = demand();
  stage.unmount();
  await until(() => simulator().ledger.sessions.open === 0);
  await settled();
  stage.remove();
  resetLedger();
  return { library, crowd, size, ms, ...asked };
}
