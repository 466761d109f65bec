import { useState } from "react";
import { Chatbox, SessionFailed, useUnreads } from "talkjs-session";

const orders = ["order-1", "order-2"];

export function Desk() {
  const [order, setOrder] = useState("order-1");
  const unreads = useUnreads();

  return (
    <main>
      <p>{unreads?.length ?? 0} unread</p>
      {orders.map((id) => (
        <button key={id} onClick={() => setOrder(id)}>
          {id}
        </button>
      ))}
      <SessionFailed>
        {(_, retry) => <button onClick={retry}>The chat does not load. Try again</button>}
      </SessionFailed>
      <Chatbox conversationId={order} presence={{ visible: true }} style={{ height: 420 }} />
    </main>
  );
}
