// The same tiny app for React 17, in one file.
import { createElement } from "react";
import { render } from "react-dom";
import { Chatbox, Session, useSessionState } from "talkjs-session";

const Status = () => createElement("p", { role: "status" }, useSessionState().status);

render(
  createElement(
    Session,
    { appId: "tiny", userId: "alice" },
    createElement(Status),
    createElement(Chatbox, { conversationId: "order-1", style: { height: 400 } }),
  ),
  document.getElementById("root"),
);
