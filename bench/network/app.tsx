import { useLayoutEffect } from "react";
import type { SessionBinding } from "../page/binding.js";

interface ConsumerProps {
  readonly useSession: SessionBinding["useSession"];
  /** Called in the commit in which a component has the session. */
  readonly onAlive: () => void;
}

function Consumer({ useSession, onAlive }: ConsumerProps) {
  const session = useSession();
  useLayoutEffect(() => {
    if (session) onAlive();
  }, [session, onAlive]);
  return <p>{session ? "alive" : "no session"}</p>;
}

/** One session around one component that uses it. */
export const App = ({ Session, ...consumer }: SessionBinding & ConsumerProps) => (
  <Session appId="bench" userId="alice">
    <Consumer {...consumer} />
  </Session>
);
