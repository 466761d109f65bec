import type { Decorator } from "@storybook/react-vite";
import { createActor, createMachine } from "xstate";
import type { TalkSimulator } from "../../src/testing.js";
import { simulatorIn } from "./simulated.js";

type Context = Parameters<typeof simulatorIn>[0];

const releases = new WeakMap<TalkSimulator, () => void>();

/** The delay before an unused session or chat UI ends: one macrotask. */
const isGrace = (ms: number): boolean => ms === 0;

/** The timeouts of the charts, and the pauses before background attempts. */
const isTimeout = (ms: number): boolean => ms >= 5_000;

/** Holds delayed transitions of the charts. Actors share XState's clock, and nothing else uses it. */
const holding = (isHeld: (ms: number) => boolean) => (context: Context) => {
  const { clock } = createActor(createMachine({}));
  const original = { ...clock };
  const held = new Map<unknown, () => void>();
  const hold = (act: () => void) => {
    const id = Symbol("held");
    held.set(id, act);
    return id;
  };
  const release = () => {
    Object.assign(clock, original);
    for (const [id, act] of [...held]) if (held.delete(id)) act();
  };
  Object.assign(clock, {
    setTimeout: (act: () => void, ms: number): unknown =>
      isHeld(ms) ? hold(act) : original.setTimeout(act, ms),
    clearTimeout: (id: unknown) => {
      if (!held.delete(id)) original.clearTimeout(id);
    },
  });
  releases.set(simulatorIn(context), release);
  return release;
};

/** For a `beforeEach`: a state with a timeout stays. */
export const holdTimeouts = holding(isTimeout);

/** The label of the button that lets a held state end. */
export const LET_IT_END = "Let it end";

const withRelease: Decorator = (Story, context) => (
  <>
    <p className="held">
      This state lasts one macrotask. Here it lasts until you press the button.{" "}
      <button type="button" onClick={releases.get(simulatorIn(context))}>
        {LET_IT_END}
      </button>
    </p>
    <Story />
  </>
);

/** Annotations of a story: a state that lasts one macrotask stays, and a button ends it. */
export const heldUntilPressed = { beforeEach: holding(isGrace), decorators: [withRelease] };
