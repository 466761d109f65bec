import { commitsSoFar } from "./commits.js";
import { useLayoutEffect, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import Talk from "talkjs";
import type { Library, Mount } from "../measure.js";
import { bindings } from "./libraries.js";

declare global {
  interface Window {
    /** Mounts, waits, measures, unmounts. */
    measureMount: (library: Library) => Promise<Mount>;
    /** Resolves when the SDK is loaded. */
    loadSdk: () => Promise<void>;
  }
}

interface Seen {
  renders: number;
  aliveAt: number | undefined;
}

function consumerOf(useSession: () => unknown, seen: Seen, firstCommit: () => void) {
  return function Consumer(): ReactNode {
    const session = useSession();
    seen.renders += 1;
    useLayoutEffect(firstCommit, []);
    useLayoutEffect(() => {
      if (session) seen.aliveAt ??= performance.now();
    }, [session]);
    return session ? "alive" : "no session";
  };
}

const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));

/** A task right after the frame in which this is called: that frame is painted by then. */
const painted = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });

async function settled() {
  for (let turn = 0; turn < 3; turn += 1) {
    await frame();
    await painted();
  }
}

async function measureMount(library: Library): Promise<Mount> {
  const { Session, useSession } = bindings[library];
  const seen: Seen = { renders: 0, aliveAt: undefined };
  let beforePaint = false;
  const watchFirstPaint = () => {
    requestAnimationFrame(() => (beforePaint = seen.aliveAt !== undefined));
  };
  const Consumer = consumerOf(useSession, seen, watchFirstPaint);
  const root = createRoot(document.body.appendChild(document.createElement("main")));
  await settled();
  const commits = commitsSoFar();
  const started = performance.now();
  root.render(
    <Session appId="bench" userId="alice">
      <Consumer />
    </Session>,
  );
  await settled();
  if (seen.aliveAt === undefined) throw new Error(`No session from ${library} in three frames.`);
  const mount = { library, ms: seen.aliveAt - started, beforePaint, renders: seen.renders };
  const result = { ...mount, commits: commitsSoFar() - commits };
  root.unmount();
  await settled();
  document.body.replaceChildren();
  return result;
}

window.measureMount = measureMount;
window.loadSdk = async () => void (await Talk.ready);
