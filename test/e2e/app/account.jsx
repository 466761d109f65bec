import { useState } from "react";
import { useSessionState, useUnreads } from "talkjs-session";

export function Account() {
  const { status } = useSessionState();
  const unreads = useUnreads();
  const [likes, setLikes] = useState(0);
  return (
    <section>
      <p role="status">{status}</p>
      <p>{unreads?.length ?? "no"} unread conversations</p>
      <button onClick={() => setLikes(likes + 1)}>{likes} likes</button>
    </section>
  );
}
