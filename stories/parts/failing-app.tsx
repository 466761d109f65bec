import "./chat.css";
import "./failing-app.css";
import { useState, type ReactNode } from "react";
import { Session, type SessionError, type SessionProps } from "../../src/index.js";
import type { TalkSimulator } from "../../src/testing.js";
import { Basket } from "./basket.js";
import { putRight } from "./breaking.js";
import {
  changed,
  PUT_IT_RIGHT,
  type SessionSetup,
  type Setup,
  type Step,
  type Steps,
} from "./failing-setup.js";
import { Reports } from "./report.js";
import { ShopChat } from "./shop-chat.js";

interface FailingAppProps extends Setup {
  readonly simulator: TalkSimulator;
  readonly steps?: Steps;
}

const ALICE = { userId: "alice" };
const CURE = { [PUT_IT_RIGHT]: {} };

/** A shop with a chat. It shows a failure as users see it, and the errors that `onError` receives. */
export function FailingApp({ simulator, steps = CURE, ...first }: FailingAppProps) {
  const [setup, setSetup] = useState<Setup>({ session: ALICE, ...first });
  const [errors, setErrors] = useState<readonly SessionError[]>([]);
  const shared = {
    sdk: simulator.load,
    onError: (error: SessionError) => setErrors((before) => [...before, error]),
  };
  const take = (name: string, step: Step) => {
    if (name === PUT_IT_RIGHT) putRight(simulator);
    step.act?.();
    setSetup((before) => changed(before, step));
  };
  return (
    <main className="failing-app">
      <Reports errors={errors} />
      <div>
        <Buttons steps={steps} onTake={take} />
        <Basket />
      </div>
      <SessionOf {...shared} setup={setup.session}>
        <ShopChat {...setup.chat} />
      </SessionOf>
      {setup.second && <SessionOf {...shared} setup={setup.second} />}
    </main>
  );
}

interface SessionOfProps {
  readonly setup: SessionSetup | undefined;
  readonly sdk: TalkSimulator["load"];
  readonly onError: (error: SessionError) => void;
  readonly children?: ReactNode;
}

function SessionOf({ setup: { key, ...options } = {}, ...shared }: SessionOfProps) {
  // TypeScript cannot check that partial props of a union are complete.
  const props = { appId: "app", ...shared, ...options } as SessionProps;
  return <Session key={key} {...props} />;
}

interface ButtonsProps {
  readonly steps: Steps;
  readonly onTake: (name: string, step: Step) => void;
}

const Buttons = ({ steps, onTake }: ButtonsProps) => (
  <section className="card" aria-label="Buttons">
    <h2>Actions</h2>
    {Object.entries(steps).map(([name, step]) => (
      <button key={name} type="button" onClick={() => onTake(name, step)}>
        {name}
      </button>
    ))}
  </section>
);
