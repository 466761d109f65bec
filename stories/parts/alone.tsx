import type { Decorator } from "@storybook/react-vite";
import type { SessionOptions } from "../../src/index.js";
import { PersonChat } from "./person-chat.js";
import { simulatorIn } from "./simulated.js";

const aloneWith =
  (onError?: SessionOptions["onError"]): Decorator =>
  (Story, context) => (
    <div className="chats single">
      <PersonChat simulator={simulatorIn(context)} onError={onError}>
        <Story />
      </PersonChat>
    </div>
  );

/** A story in Alice's corner. */
export const alone = aloneWith();

/** The same for a story that shows by itself what goes wrong. */
export const aloneWithFailures = aloneWith(() => undefined);
