import { useLayoutEffect } from "react";
import type { SessionBinding } from "../page/binding.js";

interface Props extends SessionBinding {
  /** Called in the commit in which a component has the session. */
  readonly onAlive: () => void;
}

/** One session around one component that uses it. */
export function App({ Session, useSession, onAlive }: Props) {
  function Consumer() {
    const session = useSession();
    useLayoutEffect(() => {
      if (session) onAlive();
    }, [session]);
    return <p>{session ? "alive" : "no session"}</p>;
  }
  return (
    <Session appId="bench" userId="alice">
      <Consumer />
    </Session>
  );
}
