import { useId, useState } from "react";
import { useSession, useUnreads } from "talkjs-session";

export function Account() {
  const title = useId();
  const session = useSession();
  const unreads = useUnreads();
  const [likes, setLikes] = useState(0);
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>Account</h2>
      <p role="status">{session?.isAlive ? "alive" : "signing in"}</p>
      <p>{unreads?.length ?? "no"} unread conversations</p>
      <button onClick={() => setLikes(likes + 1)}>{likes} likes</button>
    </section>
  );
}
