import {
  createContext,
  useCallback,
  useContext,
  useLayoutEffect,
  useReducer,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from "react";
import { createActor, type ActorRefFrom } from "xstate";
import { floorMachine } from "./machine.js";

interface SessionProps {
  readonly appId: string;
  readonly userId: string;
  readonly children?: ReactNode;
}

const ActorContext = createContext<ActorRefFrom<typeof floorMachine> | undefined>(undefined);

export function Session({ appId, userId, children }: SessionProps) {
  const [actor] = useState(() => createActor(floorMachine, { input: { appId, userId } }));
  const [, refresh] = useReducer((renders: number) => renders + 1, 0);
  useLayoutEffect(() => {
    refresh(); // makes React run the consumers' subscriptions now: the session is there before the first paint
    actor.start().send({ type: "start" });
    return () => actor.send({ type: "stop" });
  }, [actor]);
  return <ActorContext.Provider value={actor}>{children}</ActorContext.Provider>;
}

export function useSession() {
  const actor = useContext(ActorContext);
  if (!actor) throw new Error("useSession needs a <Session> around it.");
  const subscribe = useCallback(
    (notify: () => void) => {
      const subscription = actor.subscribe(notify);
      return () => subscription.unsubscribe();
    },
    [actor],
  );
  return useSyncExternalStore(subscribe, () => actor.getSnapshot().context.session);
}
