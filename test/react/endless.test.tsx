import { useState } from "react";
import { expect, test } from "vitest";
import { Chatbox, Session } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import { describeEachMode } from "../support/modes.js";
import { settle } from "../support/settle.js";

let nth = 0;
const fail = (): never => {
  throw new Error(`another message each time: ${String((nth += 1))}`);
};

/** Props that are a new function in each render, and fail differently each time. */
const FAILING = {
  "syncUser that throws": { syncUser: () => fail() },
  "syncUser with a userId that rejects": {
    userId: "alice",
    syncUser: () => Promise.resolve().then(fail),
  },
  "syncConversation that throws": { userId: "alice" },
  "tokenFetcher that throws": { userId: "alice", tokenFetcher: () => fail() },
  "inspect that throws": { userId: "alice", inspect: () => fail() },
} as const;

describeEachMode((mode) => {
  test.each(Object.keys(FAILING) as (keyof typeof FAILING)[])(
    "an inline %s and an onError that renders make a few renders",
    async (name) => {
      const simulator = createTalkSimulator();
      let renders = 0;
      let errors = 0;
      function App() {
        const [, setErrors] = useState(0);
        renders += 1;
        if (renders > 500) return null;
        const onError = () => void setErrors((errors += 1));
        const given = { ...FAILING[name] } as { userId: string };
        const given2 = Object.fromEntries(
          Object.entries(given).map(([key, value]: [string, unknown]) => [
            key,
            typeof value === "function" ? () => (value as () => unknown)() : value,
          ]),
        ) as { userId: string };
        return (
          <Session appId="app" sdk={simulator.Talk} {...given2} onError={onError}>
            {name === "syncConversation that throws" && <Chatbox syncConversation={() => fail()} />}
          </Session>
        );
      }
      await mode.mount(<App />);
      await settle();
      expect(renders).toBeLessThan(20);
      expect(errors).toBeLessThan(4);
    },
  );
});
