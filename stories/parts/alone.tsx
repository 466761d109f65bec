import type { Decorator } from "@storybook/react-vite";
import { PersonChat } from "./person-chat.js";
import { simulatorIn } from "./simulated.js";

/** A story in Alice's corner. */
export const alone: Decorator = (Story, context) => (
  <div className="chats single">
    <PersonChat simulator={simulatorIn(context)}>
      <Story />
    </PersonChat>
  </div>
);
