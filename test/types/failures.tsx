import {
  Session,
  SessionFailed,
  SessionPending,
  useDesktopNotifications,
  type SessionErrorCode,
} from "../../src/index.js";

// Type tests of the failure components. The compiler checks this file; it never runs.

export const shown = (
  <Session appId="app" userId="alice" alertOnFailure={false} verifyAppId>
    <SessionPending className="wait" aria-live="off">
      Connecting…
    </SessionPending>
    <SessionPending />
    <SessionFailed />
    <SessionFailed id="chat-off">Chat is off</SessionFailed>
    <SessionFailed>
      {(error, retry) => {
        error.code satisfies SessionErrorCode;
        // @ts-expect-error -- a code that does not exist
        if (error.code === "script-lost") return null;
        return <button onClick={retry}>{error.message}</button>;
      }}
    </SessionFailed>
  </Session>
);

// @ts-expect-error -- pending has no error to pass to a function
export const noFunction = <SessionPending>{() => "…"}</SessionPending>;

// @ts-expect-error -- <Session> takes the options of a session
export const noOptions = <SessionFailed appId="app" />;

export function Bell() {
  const { permission, enabled, enable, disable } = useDesktopNotifications({
    alertOnFailure: true,
  });
  permission satisfies "default" | "granted" | "denied" | "unsupported";
  enabled satisfies boolean;
  // @ts-expect-error -- it takes no argument
  void enable(true);
  return (
    <>
      <button onClick={() => void enable()}>On</button>
      <button onClick={() => void disable().then((isOff: boolean) => isOff)}>Off</button>
    </>
  );
}
