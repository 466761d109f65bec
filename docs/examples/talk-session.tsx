import { useActorRef, useSelector } from "@xstate/react";
import { Inbox, Session } from "talkjs-session";
import { controllerOf, talkSession } from "talkjs-session/xstate";
import { setup } from "xstate";

const appMachine = setup({
  types: { events: {} as { type: "sign.in" } | { type: "sign.out" } },
  actors: { session: talkSession },
}).createMachine({
  initial: "signedOut",
  states: {
    signedOut: { on: { "sign.in": "signedIn" } },
    signedIn: {
      invoke: {
        id: "session",
        src: "session",
        input: { appId: "your-app-id", userId: "alice" },
      },
      on: { "sign.out": "signedOut" },
    },
  },
});

export function App() {
  const app = useActorRef(appMachine);
  const session = useSelector(app, (snapshot) =>
    snapshot.matches("signedIn") ? snapshot.children.session : undefined,
  );
  if (!session) return <button onClick={() => app.send({ type: "sign.in" })}>Sign in</button>;
  return (
    <Session controller={controllerOf(session)}>
      <button onClick={() => app.send({ type: "sign.out" })}>Sign out</button>
      <Inbox />
    </Session>
  );
}
