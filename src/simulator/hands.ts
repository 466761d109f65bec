import type Talk from "talkjs";
import { coreOf } from "./box.js";
import type { BoxCore } from "./box-core.js";
import { invalid } from "./errors.js";
import { emit } from "./events.js";
import { selectionEvent } from "./selection.js";

/** What a user does at a chat UI. Each fires the events that the real UI fires. */
export interface Hands {
  /** Opens a popup by its launcher: `onOpen`. */
  open(): void;
  /** Closes a popup: `onClose`. */
  close(): void;
  /** Picks a conversation in an inbox's list: `onSelectConversation`, which may prevent it. */
  select(conversationId: string): void;
  /** Types a text and sends it: `onSendMessage`, which may change or cancel it. */
  send(text: string): Promise<void>;
  /** Leaves the conversation: `onLeaveConversation`, which may prevent it. */
  leave(): void;
  /** Marks the conversation as unread: `onMarkConversationAsUnread`, which may prevent it. */
  markAsUnread(): void;
}

/** The user's hands at one chat UI. */
export function handsOf(box: object): Hands {
  const core = coreOf(box);
  const toggle = (isShown: boolean): void => {
    core.show(isShown);
    emit(box, isShown ? "onOpen" : "onClose");
  };
  return {
    open: () => toggle(true),
    close: () => toggle(false),
    select: (id) => select(box, core, id),
    send: (text) => send(box, core, text),
    leave: () => {
      const { id } = shownIn(core);
      if (isAllowed(box, core, "onLeaveConversation")) core.view.world.leave(id, core.view.userId);
    },
    markAsUnread: () => {
      const { id } = shownIn(core);
      if (!isAllowed(box, core, "onMarkConversationAsUnread")) return;
      core.select(null);
      core.view.world.markAsUnread(id, core.view.userId);
    },
  };
}

function shownIn({ kind, shown }: BoxCore) {
  if (!shown) throw invalid(`the ${kind} shows no conversation: mount it and select one`);
  return shown;
}

function isAllowed(box: object, core: BoxCore, name: string, more: object = {}): boolean {
  let isPrevented = false;
  const preventDefault = (): void => {
    isPrevented = true;
  };
  const conversation = core.view.data(shownIn(core), "everyone");
  emit(box, name, { conversation, ...more, preventDefault });
  return !isPrevented;
}

type Override = Parameters<Talk.SendMessageEvent["override"]>[0];

function select(box: object, core: BoxCore, id: string): void {
  let isPrevented = false;
  const preventDefault = (): void => {
    isPrevented = true;
  };
  emit(box, "onSelectConversation", { ...selectionEvent(core.view, id), preventDefault });
  if (!isPrevented) core.select(id);
}

async function send(box: object, core: BoxCore, text: string): Promise<void> {
  const overrides: Override[] = [];
  const override = (change: Override): unknown => overrides.push(change);
  emit(box, "onSendMessage", { ...sendEvent(core, text), override });
  core.fieldText = "";
  let message = { text, custom: {}, cancel: false };
  for (const change of overrides) {
    message = { ...message, ...(typeof change === "function" ? await change() : change) };
  }
  if (message.cancel) return;
  core.post({ type: "text", children: [message.text] }, message.custom);
}

function sendEvent(core: BoxCore, text: string) {
  const { view } = core;
  const shown = shownIn(core);
  const message: Talk.SentMessage = {
    ...{ id: undefined, conversationId: shown.id, type: "UserMessage", readBy: [] },
    ...{ senderId: view.userId, text },
  };
  return { message, me: view.me(), conversation: view.data(shown, "everyone") };
}
