import type { Script } from "../../src/testing.js";
import { Choice } from "./choice.js";
import { partnerOf, people } from "./people.js";
import type { Playground } from "./use-playground.js";

const USERS = [
  ...people.map(({ id, name }) => [id, name] as const),
  [null, "Sign out"] as const,
] as const;

const SCRIPTS: readonly (readonly [Script, string])[] = [
  ["ok", "Arrives"],
  ["blocked", "Blocked"],
  ["hanging", "Hangs"],
];

const SWITCH = [
  [true, "on"],
  [false, "off"],
] as const;

const PRESENCE = [
  [true, "mounted"],
  [false, "unmounted"],
] as const;

interface ControlsProps {
  readonly playground: Playground;
  /** Only the simulator can block the script and send messages from other users. */
  readonly isSimulated: boolean;
}

export function Controls({ playground, isSimulated }: ControlsProps) {
  const { setup } = playground;
  return (
    <section className="controls" aria-label="Controls">
      <Choice legend="User" options={USERS} chosen={setup.userId} onChoose={playground.signIn} />
      <Choice
        legend="StrictMode"
        options={SWITCH}
        chosen={setup.isStrict}
        onChoose={playground.setStrict}
      />
      <Choice
        legend="<Session>"
        options={PRESENCE}
        chosen={setup.isMounted}
        onChoose={playground.setMounted}
      />
      {isSimulated && (
        <Choice
          legend="TalkJS's script"
          options={SCRIPTS}
          chosen={setup.script}
          onChoose={playground.setScript}
        />
      )}
      <Happenings playground={playground} isSimulated={isSimulated} />
    </section>
  );
}

function Happenings({ playground, isSimulated }: ControlsProps) {
  const { setup, sayHello, remount, destroy } = playground;
  const { userId } = setup;
  return (
    <fieldset>
      <legend>Actions</legend>
      <button type="button" onClick={remount}>
        Remount with a new key
      </button>
      <button type="button" onClick={destroy}>
        Destroy from outside
      </button>
      {isSimulated && userId !== null && (
        <button type="button" onClick={() => sayHello(userId)}>
          Message from {partnerOf(userId).name}
        </button>
      )}
    </fieldset>
  );
}
