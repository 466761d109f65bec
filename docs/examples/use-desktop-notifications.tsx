import { useDesktopNotifications } from "talkjs-session";

export function NotificationButton() {
  const { permission, enabled, enable, disable } = useDesktopNotifications();
  if (permission === "denied" || permission === "unsupported") return null;
  return (
    <button aria-pressed={enabled} onClick={() => void (enabled ? disable() : enable())}>
      Notify me of new messages
    </button>
  );
}
