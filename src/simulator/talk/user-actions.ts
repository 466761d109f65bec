import type * as Talk from "talkjs/all.js";
import type { BoxCore } from "./box-core.js";
import { selectionEvent } from "./selection.js";
import { textContent } from "../engine/world.js";

/** Actions of a user in a chat UI. Each one emits the events that the real UI emits. */
export interface UserActions {
  /** Opens a popup with its launcher. Emits `onOpen`. */
  open(): void;
  /** Closes a popup. Emits `onClose`. */
  close(): void;
  /** Selects a conversation in an inbox's list. Emits `onSelectConversation`; a handler can prevent the selection. */
  select(conversationId: string): void;
  /** Types a text and sends it. Emits `onSendMessage`; a handler can change or cancel the message. */
  send(text: string): Promise<void>;
  /** Leaves the conversation. Emits `onLeaveConversation`; a handler can prevent it. */
  leave(): void;
  /** Marks the conversation as unread. Emits `onMarkConversationAsUnread`; a handler can prevent it. */
  markAsUnread(): void;
}

/** Returns the actions of a user in one chat UI. Tests and the drawn UI use the same ones. */
export function actionsOf(core: BoxCore): UserActions {
  const toggle = (isShown: boolean): void => {
    core.show(isShown);
    core.emit(isShown ? "onOpen" : "onClose");
  };
  return {
    open: () => toggle(true),
    close: () => toggle(false),
    select: (id) => select(core, id),
    send: (text) => send(core, text),
    leave: () => {
      const { id } = core.current;
      if (isAllowed(core, "onLeaveConversation")) core.view.world.leave(id, core.view.userId);
    },
    markAsUnread: () => {
      const { id } = core.current;
      if (!isAllowed(core, "onMarkConversationAsUnread")) return;
      core.select(null);
      core.view.world.markAsUnread(id, core.view.userId);
    },
  };
}

function isAllowed(core: BoxCore, name: string): boolean {
  return isUnprevented(core, name, { conversation: core.view.data(core.current, "everyone") });
}

function isUnprevented(core: BoxCore, name: string, event: object): boolean {
  let isPrevented = false;
  const preventDefault = (): void => {
    isPrevented = true;
  };
  core.emit(name, { ...event, preventDefault });
  return !isPrevented;
}

function select(core: BoxCore, id: string): void {
  if (isUnprevented(core, "onSelectConversation", selectionEvent(core.view, id))) core.select(id);
}

type Override = Parameters<Talk.SendMessageEvent["override"]>[0];

async function send(core: BoxCore, text: string): Promise<void> {
  const overrides: Override[] = [];
  const override = (change: Override): unknown => overrides.push(change);
  const { message: sent, ...event } = sendEvent(core, text);
  core.emit("onSendMessage", { ...event, message: sent, override });
  core.fieldText = "";
  core.update();
  let message = { text, custom: {}, cancel: false };
  for (const change of overrides) {
    message = { ...message, ...(typeof change === "function" ? await change() : change) };
  }
  if (message.cancel || !core.lifetime.isAlive) return;
  // An override can be slow: the message goes to the conversation it was written in, not the one shown now.
  const { conversationId, senderId } = sent;
  const { custom } = message;
  const content = textContent(message.text);
  core.view.world.post({ conversationId, senderId, content, custom, origin: "web" });
}

function sendEvent(core: BoxCore, text: string) {
  const { view, current } = core;
  const message: Talk.SentMessage = {
    id: undefined,
    conversationId: current.id,
    type: "UserMessage",
    readBy: [],
    senderId: view.userId,
    text,
  };
  return { message, me: view.me(), conversation: view.data(current, "everyone") };
}
