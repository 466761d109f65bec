import { useState, type FormEvent } from "react";
import type { RegisteredSession } from "../../core.js";
import { acceptedBy } from "../simulate/accepted.js";
import { impersonate, provocationsFor } from "../simulate/simulations.js";
import type { WatchedActor } from "../watch/actor-watch.js";

/** Buttons that act on an actor: simulations, and the events that its state accepts. */
export function Actions({ actor: { registered } }: { actor: WatchedActor }) {
  const accepted = acceptedBy(registered);
  return (
    <>
      <section className="acts" aria-label="Simulate">
        <h3>Simulate</h3>
        {provocationsFor(registered).map(({ name, hint, act }) => (
          <button key={name} type="button" title={hint} disabled={!act} onClick={act}>
            {name}
          </button>
        ))}
        {registered.kind === "session" && <SwitchUser registered={registered} />}
      </section>
      <section className="acts" aria-label="Send an event">
        <h3>Send an event</h3>
        {accepted.length === 0 && <p>This state accepts none of the events that can be sent.</p>}
        {accepted.map(({ name, act }) => (
          <button key={name} type="button" className="code" onClick={act}>
            {name}
          </button>
        ))}
      </section>
    </>
  );
}

function SwitchUser({ registered }: { registered: RegisteredSession }) {
  const [userId, setUserId] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (userId !== "") impersonate(registered, userId);
  };
  return (
    <form onSubmit={submit}>
      <input
        aria-label="Id of another user"
        placeholder="another user's id"
        value={userId}
        onChange={(event) => setUserId(event.target.value)}
      />
      <button type="submit">Switch user</button>
    </form>
  );
}
