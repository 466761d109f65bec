import type { Decorator } from "@storybook/react-vite";
import { useEffect, useState } from "react";
import { registeredActors, type RegisteredActor } from "../../src/core.js";
import { activeStates } from "../../src/devtools/chart/index.js";

type Kind = RegisteredActor["kind"];

/** A decorator: lists the states that the chart passed, and highlights the state of the story. */
export const passing =
  (kind: Kind, through: string): Decorator =>
  (Story) => (
    <>
      <Passage kind={kind} through={through} />
      <Story />
    </>
  );

function Passage({ kind, through }: { kind: Kind; through: string }) {
  const [passed, setPassed] = useState<readonly string[]>([]);
  useEffect(
    () =>
      watchStates(kind, (state) => {
        setPassed((before) => (before.at(-1) === state ? before : [...before, state]));
      }),
    [kind],
  );
  return (
    <section className="card passage" aria-label="Passage">
      <h2>The chart of the chat UI passed through</h2>
      <ol>
        {passed.map((state, index) => (
          <li key={index} aria-current={state === through || undefined}>
            {state}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Reports each state of the actors of a kind, also a state without a duration. Returns a function that ends this. */
function watchStates(kind: Kind, report: (state: string) => void): () => void {
  const watched = new Map<RegisteredActor, { unsubscribe: () => void }>();
  const refresh = () => {
    for (const registered of registeredActors().getSnapshot())
      if (registered.kind === kind && !watched.has(registered))
        watched.set(registered, watchOne(registered, report));
  };
  const registry = registeredActors().subscribe(refresh);
  refresh();
  return () => {
    registry.unsubscribe();
    for (const one of watched.values()) one.unsubscribe();
  };
}

/** Reports in a microtask, because transitions also occur while React renders. */
const watchOne = ({ actor }: RegisteredActor, report: (state: string) => void) =>
  actor.system.inspect((message) => {
    if (message.type !== "@xstate.microstep" || message.actorRef.sessionId !== actor.sessionId)
      return;
    const state =
      activeStates(message.snapshot && Reflect.get(message.snapshot, "value")).at(-1) ?? "";
    queueMicrotask(() => report(state));
  });
