import { expectNoise } from "../../support/noise.js";
import type { Stage } from "./stage.js";
import { lives, resting, type Failure } from "./table.js";

const throwing = (): never => {
  throw new Error("mine");
};

/** Throws at its first call. */
function throwingOnce(): () => void {
  let act: () => void = throwing;
  return () => {
    const now = act;
    act = () => undefined;
    now();
  };
}

const sayHello = ({ simulator }: Stage) => {
  for (const session of simulator.sessions) simulator.emit(session, "onMessage", "Hello");
};

const signOut = (stage: Stage) => stage.set({ userId: null });
const signIn = (stage: Stage) => stage.set({ userId: "alice" });

const messageHandler = (name: string, handler: () => unknown): Failure => ({
  name,
  strike: (stage) => stage.set({ onMessage: handler }),
  provoke: sayHello,
  outcome: lives(["handler-failed"]),
  heal(stage) {
    stage.set({ onMessage: () => void (stage.heard += 1) });
    sayHello(stage);
  },
  isWell: ({ heard }) => heard === 1,
});

export const handlerFailures: readonly Failure[] = [
  messageHandler("onMessage that throws", throwing),
  messageHandler("onMessage that rejects", () => Promise.reject(new Error("mine"))),
  {
    name: "onStatusChange that throws",
    strike: (stage) => stage.set({ onStatusChange: throwingOnce() }),
    provoke: signOut,
    outcome: resting("destroyed", ["handler-failed"]),
    heal: signIn,
  },
  {
    name: "onUnreadsChange that throws",
    strike: (stage) => stage.set({ onUnreadsChange: throwingOnce() }),
    provoke({ simulator, props }) {
      const news = { from: "bob", conversationId: "order-1", text: "Still there?" };
      if (props.userId === "alice") simulator.say(news);
    },
    outcome: lives(["handler-failed"]),
    heal: (stage) => stage.set({}),
  },
  {
    name: "a function as sessionRef that throws",
    strike: (stage) => stage.set({ sessionRef: throwingOnce() }),
    provoke: signOut,
    outcome: resting("destroyed", ["handler-failed"]),
    heal: signIn,
  },
  {
    name: "onError that throws",
    strike: (stage) => stage.set({ onError: throwing, onMessage: throwing }),
    provoke(stage) {
      expectNoise("console.error", /onError/);
      sayHello(stage);
    },
    outcome: lives(),
    heal(stage) {
      stage.set({ onError: stage.hear });
      sayHello(stage);
    },
    isWell: ({ errors }) => errors.at(-1)?.code === "handler-failed",
  },
];
