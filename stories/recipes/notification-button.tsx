import { Session, useDesktopNotifications } from "talkjs-session";

/** Opens the browser prompt only when the user presses it. */
export function NotificationButton() {
  const { permission, enabled, enable, disable } = useDesktopNotifications();
  if (permission === "unsupported") return <p>This browser has no notifications.</p>;
  if (permission === "denied") {
    return <p>Notifications are blocked. You can allow them in the browser's settings.</p>;
  }
  return (
    <p>
      <button
        type="button"
        aria-pressed={enabled}
        onClick={() => void (enabled ? disable() : enable())}
      >
        Notify me of new messages
      </button>
    </p>
  );
}

interface SettingsProps {
  readonly userId: string | null;
  /** Your error reporter. It also receives an error when the browser refuses notifications. */
  readonly report: (error: Error) => void;
}

export const Settings = ({ userId, report }: SettingsProps) => (
  <Session appId="your-app-id" userId={userId} onError={report}>
    <NotificationButton />
  </Session>
);
