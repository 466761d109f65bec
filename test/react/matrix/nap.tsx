import { useState, type ReactNode } from "react";

/** A promise for children: children inside `<Sleeper>` suspend until it resolves. */
export function createNap() {
  let wake = () => {};
  let asleep: Promise<void> | undefined;
  return {
    begin: () => {
      asleep = new Promise((resolve) => (wake = resolve));
    },
    end: () => {
      asleep = undefined;
      wake();
    },
    Sleeper: ({ children }: { children?: ReactNode }) => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- a promise is what suspends in every React here
      if (asleep) throw asleep;
      return <>{children}</>;
    },
  };
}

/** A component with a state that tests set outside a render, as an app does in an event handler. */
export function createDial<Value>(initial: Value) {
  let turn: (value: Value) => void = () => {};
  function Dial({ children }: { children: (value: Value) => ReactNode }) {
    const [value, setValue] = useState(initial);
    turn = setValue;
    return <>{children(value)}</>;
  }
  return { Dial, turn: (value: Value) => turn(value) };
}
