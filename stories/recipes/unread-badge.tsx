import { useEffect } from "react";
import { Inbox, Session, useUnreads } from "talkjs-session";

/** Returns the number of unread messages, or undefined while it is unknown. */
function useUnreadCount(): number | undefined {
  const unreads = useUnreads();
  return unreads?.reduce((sum, { unreadMessageCount }) => sum + unreadMessageCount, 0);
}

/** The badge in the app's header. */
export function UnreadBadge() {
  const count = useUnreadCount();
  if (!count) return null;
  return (
    <span
      role="status"
      style={{ background: "#b3261e", borderRadius: 10, color: "#fff", padding: "1px 8px" }}
    >
      {count} unread
    </span>
  );
}

/** Shows the count in the title of the browser tab. */
export function UnreadsInTitle({ title }: { title: string }) {
  const count = useUnreadCount();
  useEffect(() => {
    const before = document.title;
    document.title = count ? `(${String(count)}) ${title}` : title;
    return () => {
      document.title = before;
    };
  }, [count, title]);
  return null;
}

export const Page = ({ userId }: { userId: string | null }) => (
  <Session appId="your-app-id" userId={userId}>
    <UnreadsInTitle title="Lamps and more" />
    <p>
      Messages <UnreadBadge />
    </p>
    <Inbox conversationId={null} style={{ height: 420 }} />
  </Session>
);
