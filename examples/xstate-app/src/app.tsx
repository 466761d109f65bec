import { useActorRef, useSelector } from "@xstate/react";
import { Session } from "talkjs-session";
import { controllerOf } from "talkjs-session/xstate";
import { appMachine } from "./app-machine";
import { Chat } from "./chat";
import { people } from "./people";

export function App() {
  const app = useActorRef(appMachine);
  const person = useSelector(app, ({ context }) => context.person);
  // XState keeps a stopped child among the children.
  const session = useSelector(app, (snapshot) =>
    snapshot.matches("signedIn") ? snapshot.children.session : undefined,
  );
  return (
    <>
      <header>
        <h1>Lamps</h1>
        {people.map((one) => (
          <button
            key={one.id}
            aria-pressed={one === person}
            onClick={() => app.send({ type: "sign.in", person: one })}
          >
            {one.name}
          </button>
        ))}
        <button disabled={!session} onClick={() => app.send({ type: "sign.out" })}>
          Sign out
        </button>
      </header>
      <main>
        {session ? (
          <Session key={session.sessionId} controller={controllerOf(session)}>
            <Chat />
          </Session>
        ) : (
          <p>Sign in to talk about the lamp.</p>
        )}
      </main>
    </>
  );
}
