import { useState } from "react";
import { useSessionEvent } from "talkjs-session";

export function LastMessage() {
  const [text, setText] = useState("nothing yet");
  useSessionEvent("onMessage", ({ isByMe, body }) => {
    if (!isByMe) setText(body);
  });
  return <p>They said: {text}</p>;
}
