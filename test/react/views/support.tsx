import type { ReactNode } from "react";
import { expect } from "vitest";
import {
  Chatbox,
  Inbox,
  Popup,
  Session,
  type ChatViewState,
  type SessionError,
} from "../../../src/index.js";
import {
  createTalkSimulator,
  worlds,
  type Call,
  type SimulatorOptions,
  type TalkSimulator,
} from "../../../src/testing.js";
import { until } from "../../support/settle.js";

export const KINDS = ["Chatbox", "Inbox", "Popup"] as const;
export type Kind = (typeof KINDS)[number];

/** A simulator, and a `<Session>` with it for the chat UIs of a test. */
export function setScene(options: SimulatorOptions = { world: worlds.aliceAndBob }) {
  const simulator = createTalkSimulator(options);
  const errors: string[] = [];
  const causes: unknown[] = [];
  const onError = ({ code, cause }: SessionError) => {
    errors.push(code);
    causes.push(cause);
  };
  interface Props {
    userId?: string | null;
    children?: ReactNode;
  }
  const scene = ({ userId = "alice", children }: Props) => (
    <Session appId="app" userId={userId} sdk={simulator.Talk} onError={onError}>
      {children}
    </Session>
  );
  return { simulator, scene, errors, causes, ledger: simulator.ledger, ...watch(simulator) };
}

/** Reads the calls of a chat UI from the ledger. */
function watch({ ledger }: TalkSimulator) {
  const isOnView = ({ on }: Call) => (KINDS as readonly string[]).includes(on);
  const viewCalls = () => ledger.calls.filter(isOnView);
  return {
    viewCalls,
    /** The methods that were called on chat UIs, in order. */
    told: () => viewCalls().map(({ method }) => method),
    /** The arguments of each call of a method, in order. */
    argsOf: (method: string) =>
      viewCalls()
        .filter((call) => call.method === method)
        .map(({ args }) => args),
    created: () => ledger.boxes.opened,
    mounted: (times = 1) => until(() => ledger.count("mount") >= times),
  };
}

/** The default props for a kind of chat UI. */
export const anyView = (kind: Kind, key?: string) => {
  if (kind === "Inbox") return <Inbox key={key} />;
  if (kind === "Popup") return <Popup key={key} conversationId="order-1" />;
  return <Chatbox key={key} conversationId="order-1" />;
};

export function expectNothingLeft({ ledger }: TalkSimulator): void {
  const { sessions, boxes, htmlPanels, subscriptions, deadCalls } = ledger;
  expect({
    sessions: sessions.open,
    boxes: boxes.open,
    panels: htmlPanels.open,
    subscriptions: subscriptions.open,
    deadCalls,
  }).toEqual({ sessions: 0, boxes: 0, panels: 0, subscriptions: 0, deadCalls: [] });
}

/** A ref as apps create it, outside a component. */
export const refTo = <V,>(): { current: V | null } => ({ current: null });

/** The state that a chat UI reported last, and its `retry`. */
export function followState() {
  let last: ChatViewState = { status: "idle" };
  const onStatusChange = (_: string, state: ChatViewState) => {
    last = state;
  };
  const retry = () => {
    if (last.status === "failed") last.retry();
  };
  return { onStatusChange, retry, last: () => last };
}
