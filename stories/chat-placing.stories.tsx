import type { Meta, StoryObj } from "@storybook/react-vite";
import { useRef } from "react";
import type Talk from "talkjs";
import { expect, userEvent, waitFor } from "storybook/test";
import { Chatbox, Inbox, Popup } from "../src/index.js";
import { alone } from "./parts/alone.js";
import { chatUi, write } from "./parts/chat-proofs.js";
import { EventLog, useEventLog } from "./parts/event-log.js";
import { freshSimulator, simulatorIn } from "./parts/simulated.js";

const meta = {
  title: "Chat/In the page",
  loaders: [freshSimulator],
  decorators: [alone],
} satisfies Meta;

export default meta;

type Story = StoryObj;

/** `style`, `className`, `id`, `role`, `title`, `tabIndex`, `data-…` and `aria-…` apply to the element that contains the chat UI. */
export const Attributes: Story = {
  render: () => (
    <Chatbox
      conversationId="planning"
      style={{ blockSize: 280, inlineSize: "min(100%, 340px)", rotate: "-1deg" }}
      className="framed"
      id="planning-chat"
      role="region"
      title="The team's plans"
      tabIndex={-1}
      data-team="lamps"
      aria-label="Planning"
    />
  ),
  play: async ({ canvas }) => {
    await chatUi("Chatbox of Alice: Planning");
    const place = canvas.getByRole("region", { name: "Planning" });
    await waitFor(() => expect(place).toBeVisible());
    await expect(place).toHaveStyle({ blockSize: "280px" });
    await expect(place).toHaveClass("framed");
    for (const [name, value] of Object.entries({
      id: "planning-chat",
      title: "The team's plans",
      tabindex: "-1",
      "data-team": "lamps",
    }))
      await expect(place).toHaveAttribute(name, value);
  },
};

function Heard() {
  const { entries, note } = useEventLog();
  return (
    <>
      <Chatbox
        conversationId="planning"
        captureKeyboardEvents
        className="chat-box low"
        onStatusChange={(status) => note("onStatusChange", status)}
        onSendMessage={({ message }) => note("onSendMessage", message.text ?? "")}
        onFocus={() => note("onFocus", "")}
        onKeyup={({ key }) => note("onKeyup", key)}
      />
      <EventLog entries={entries} />
    </>
  );
}

/** Every `on…` method of TalkJS is a prop. The latest function is called. */
export const Events: Story = {
  render: () => <Heard />,
  play: async ({ canvas }) => {
    await write(await chatUi("Chatbox of Alice: Planning"), "Hi");
    const hears = (text: string) =>
      waitFor(() => expect(canvas.getByRole("list", { name: "Events" })).toHaveTextContent(text));
    await hears("onStatusChange mounted");
    await hears("onKeyup H");
    await hears("onSendMessage Hi");
  },
};

/** An app uses a ref to call methods of TalkJS's objects that have no prop. */
function Suggestions() {
  const chatboxRef = useRef<Talk.Chatbox>(undefined);
  const inboxRef = useRef<Talk.Inbox>(undefined);
  const popupRef = useRef<Talk.Popup>(undefined);
  const suggest = () => {
    for (const { current } of [chatboxRef, inboxRef, popupRef])
      current?.messageField.setText("Shall we say Monday?");
  };
  return (
    <>
      <button type="button" onClick={suggest}>
        Suggest a message
      </button>
      <Chatbox conversationId="planning" chatboxRef={chatboxRef} className="chat-box low" />
      <Inbox conversationId="lunch" inboxRef={inboxRef} className="chat-box" />
      <Popup conversationId="design" popupRef={popupRef} show={false} />
    </>
  );
}

/** `chatboxRef`, `inboxRef` and `popupRef` contain TalkJS's object while it is mounted. */
export const Refs: Story = {
  render: () => <Suggestions />,
  play: async (context) => {
    await Promise.all(["Chatbox", "Inbox", "Popup"].map((view) => chatUi(`${view} of Alice`)));
    await userEvent.click(context.canvas.getByRole("button", { name: "Suggest a message" }));
    const { calls } = simulatorIn(context).ledger;
    await waitFor(() => expect(calls.filter(({ method }) => method === "setText")).toHaveLength(3));
  },
};
