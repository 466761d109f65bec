import * as official from "@talkjs/react";
import { StrictMode, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import Talk from "talkjs";
import * as ours from "../../../src/index.js";
import type { TalkSimulator } from "../../../src/testing.js";
import { settle } from "../../support/settle.js";

export type Library = "ours" | "official";

/** The props of both libraries. */
interface CommonProps {
  appId?: string;
  userId?: string;
  syncUser?: Talk.User | (() => Talk.User);
  onMessage?: () => void;
  onUnreadsChange?: (unreads: Talk.UnreadConversation[]) => void;
  children?: ReactNode;
}

/** A page in which one of the two libraries runs an app with the real `talkjs` package. */
export interface Stage {
  readonly Session: (props: CommonProps) => ReactNode;
  readonly useSession: () => Talk.Session | undefined;
  readonly useUnreads: () => Talk.UnreadConversation[] | undefined;
  readonly Talk: typeof Talk;
  readonly simulator: TalkSimulator;
  /** Renders synchronously, as React does after a click, and runs effects. */
  readonly render: (ui: ReactNode) => void;
  /** Renders, and waits until all effects have finished. */
  readonly show: (ui: ReactNode) => Promise<void>;
  /** Restores the page. */
  readonly strike: () => Promise<void>;
}

/** Prepares the page that imports this module, with the SDK loaded. */
export async function setStage(library: Library, strict: boolean): Promise<Stage> {
  await Talk.ready;
  const { TalkSimulator: simulator } = window as { TalkSimulator?: TalkSimulator };
  if (!simulator) throw new Error("talk.js has not run in this page.");
  const root = createRoot(document.body.appendChild(document.createElement("main")));
  const wrap = (ui: ReactNode) => (strict ? <StrictMode>{ui}</StrictMode> : ui);
  const render = (ui: ReactNode) => flushSync(() => root.render(wrap(ui)));
  const { useSession, useUnreads } = library === "ours" ? ours : official;
  // Each component accepts these props; a union of both types accepts neither.
  const Bound = (library === "ours" ? ours : official).Session as Stage["Session"];
  const Session = (props: CommonProps) => <Bound appId="app" {...props} />;
  const show = async (ui: ReactNode) => {
    render(ui);
    await settle();
  };
  const strike = async () => {
    root.unmount();
    await settle();
    simulator.reset();
  };
  return { Session, useSession, useUnreads, Talk, simulator, render, show, strike };
}
