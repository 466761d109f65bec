import { createBrowserInspector } from "@statelyai/inspect";
import type { InspectionEvent, Observer } from "xstate";
import { createSessionController } from "../../src/controller.js";
import { Chatbox, Inbox, Popup, Session } from "../../src/index.js";

// Type tests of `inspect`. The compiler checks this file; it never runs.

declare const inspector: ReturnType<typeof createBrowserInspector>;
declare const controller: ReturnType<typeof createSessionController>;
declare const observer: Observer<InspectionEvent>;
declare const ofXState: (event: InspectionEvent) => void;
declare const write: (text: string) => void;

export const accepted = [
  <Session appId="app" userId="alice" inspect={inspector.inspect} />,
  <Session appId="app" userId="alice" inspect={observer} />,
  <Session appId="app" userId="alice" inspect={ofXState} />,
  <Session appId="app" userId="alice" inspect={undefined} />,
  <Session appId="app" userId="alice" inspect={() => undefined} />,
  <Session appId="app" userId="alice" inspect={({ type, rootId }) => write(type + rootId)} />,
  <Session
    appId="app"
    userId="alice"
    inspect={({ event, actorRef }) => write(actorRef.sessionId + String(event?.type))}
  />,
  <Chatbox conversationId="order-1" inspect={inspector.inspect} />,
  <Inbox inspect={({ type }) => write(type)} />,
  <Popup conversationId="order-1" inspect={undefined} />,
];

export const options = createSessionController({
  appId: "app",
  userId: "alice",
  inspect: inspector.inspect,
});

export const refused = [
  // @ts-expect-error -- the inspector itself: pass its `inspect`
  <Session appId="app" userId="alice" inspect={inspector} />,
  // @ts-expect-error -- a boolean: `inspect` needs a function or an observer
  <Session appId="app" userId="alice" inspect />,
  // @ts-expect-error -- a function with another parameter
  <Session appId="app" userId="alice" inspect={write} />,
  // @ts-expect-error -- a message has no text
  <Session appId="app" userId="alice" inspect={({ text }) => void text} />,
  // @ts-expect-error -- a controller keeps the inspector that it was created with
  <Session controller={controller} inspect={inspector.inspect} />,
  // @ts-expect-error -- an observer of other values
  <Inbox inspect={{ next: write }} />,
];
