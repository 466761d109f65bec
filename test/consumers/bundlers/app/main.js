// A tiny app that uses three entry points of the package, in plain JavaScript, so that no bundler needs a plugin.
import "talkjs"; // before the library asks for it
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { Chatbox, Session, useSessionState } from "talkjs-session";
import { createSessionController } from "talkjs-session/controller";
import { sessionMachine } from "talkjs-session/machines";

const controller = createSessionController({ appId: "tiny", userId: "alice" });

function Status() {
  const { status } = useSessionState();
  const statuses = Object.keys(sessionMachine.states).length;
  return createElement("p", { role: "status" }, `${status}, one of ${statuses} statuses`);
}

createRoot(document.getElementById("root")).render(
  createElement(
    Session,
    { controller },
    createElement(Status),
    createElement(Chatbox, { conversationId: "order-1", style: { height: 400 } }),
  ),
);
