import { useState } from "react";
import { Popup } from "talkjs-session";

export function Help() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button onClick={() => setIsOpen(true)}>Help</button>
      <Popup
        conversationId="support"
        show={isOpen}
        onOpen={() => setIsOpen(true)}
        onClose={() => setIsOpen(false)}
      />
    </>
  );
}
