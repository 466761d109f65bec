import { useLayoutEffect } from "react";
import type { Binding } from "../binding.js";
import { timed } from "../stage.js";
import { simulator } from "../talk.js";
import { times, type Plan, type Stage } from "./plan.js";

interface Seen {
  readers: number;
  users: number;
  renders: number;
}

/** A consumer of each kind. They count the commits in which they get a value. */
function consumersOf({ useSession, useUnreads }: Binding, seen: Seen) {
  function Reader() {
    const unreads = useUnreads();
    useLayoutEffect(() => {
      if (unreads) seen.readers += 1;
    }, [unreads]);
    useLayoutEffect(() => void (seen.renders += 1));
    return null;
  }
  function User() {
    const session = useSession();
    useLayoutEffect(() => {
      if (session) seen.users += 1;
    }, [session]);
    useLayoutEffect(() => void (seen.renders += 1));
    return null;
  }
  return { Reader, User };
}

export function planConsumers(binding: Binding, size: number, stage: Stage): Plan {
  const { Session } = binding;
  const seen: Seen = { readers: 0, users: 0, renders: 0 };
  const { Reader, User } = consumersOf(binding, seen);
  const consumers = () => [
    ...times(size, (nth) => <Reader key={`reader ${nth}`} />),
    ...times(size, (nth) => <User key={`user ${nth}`} />),
  ];
  const same = consumers(); // the same elements: only the hooks make the consumers render
  const app = (userId: string, children = same) => (
    <Session appId="bench" userId={userId}>
      {children}
    </Session>
  );
  /** Measures until each consumer of a kind has seen what `act` causes. */
  const until = (what: keyof Seen, count: number, act: () => void) => {
    seen[what] = 0;
    return timed(act, () => seen[what] >= count);
  };
  const sendMessage = () => {
    simulator().say({ from: "bob", to: "alice", text: "Are you there?" });
    simulator().flush();
  };
  return {
    node: app("alice"),
    isReady: () => seen.users >= size,
    steps: {
      "an unread event": () => until("readers", size, sendMessage),
      "a render of the parent": () =>
        until("renders", 2 * size, () => stage.show(app("alice", consumers()))),
      "another user": () => until("users", size, () => stage.show(app("bob"))),
    },
  };
}
