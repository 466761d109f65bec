import { Chatbox, useSession, useUnreads } from "@talkjs/react";
import { useEffect, useMemo, useRef, useState } from "react";
import type Talk from "talkjs";
import { useLate } from "./use-late";

const orders = ["order-1", "order-2"];

export function Desk() {
  const [order, setOrder] = useState("order-1");
  const session = useSession();
  const unreads = useUnreads();
  const isLate = useLate(!session);
  const chatboxRef = useRef<Talk.Chatbox>(undefined);
  const presence = useMemo(() => ({ visible: true }), []);

  useEffect(() => {
    if (chatboxRef.current?.isAlive) void chatboxRef.current.select(order);
  }, [order]);

  return (
    <main>
      <p>{unreads?.length ?? 0} unread</p>
      {orders.map((id) => (
        <button key={id} onClick={() => setOrder(id)}>
          {id}
        </button>
      ))}
      {isLate && <p>The chat does not load. Reload the page to try again.</p>}
      <Chatbox
        conversationId={order}
        chatboxRef={chatboxRef}
        presence={presence}
        style={{ height: 420 }}
      />
    </main>
  );
}
