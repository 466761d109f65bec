import { useUnreads } from "../../src/index.js";

/** Shows the number of unread messages as text, for screen readers too. */
export function UnreadsBadge() {
  const unreads = useUnreads();
  if (!unreads) return <span className="badge">unreads unknown</span>;
  const count = unreads.reduce((sum, { unreadMessageCount }) => sum + unreadMessageCount, 0);
  return (
    <span className="badge" data-some={count > 0}>
      {count} unread
    </span>
  );
}
