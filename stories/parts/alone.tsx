import type { Decorator } from "@storybook/react-vite";
import { PersonChat } from "./person-chat.js";
import { simulatorIn } from "./simulated.js";

/** Renders a story inside Alice's session. */
export const alone: Decorator = (Story, context) => (
  <div className="chats single">
    <PersonChat simulator={simulatorIn(context)}>
      <Story />
    </PersonChat>
  </div>
);
