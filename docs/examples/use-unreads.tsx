import { useEffect } from "react";
import { useUnreads } from "talkjs-session";

export function Unread() {
  const count = useUnreads()?.length ?? 0;

  useEffect(() => {
    document.title = count > 0 ? `(${count}) Shop` : "Shop";
  }, [count]);

  return count > 0 ? <b>{count} unread</b> : null;
}
