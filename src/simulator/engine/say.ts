import { invalid } from "./errors.js";
import type { MessageRecord } from "./records.js";
import { oneOnOneId } from "./user.js";
import { textContent, type World } from "./world.js";

/** A message to send, either to one user or to a conversation. */
export type MessageInput = {
  /** The sender's user id. */
  readonly from: string;
  readonly text: string;
} & (
  | { readonly to: string; readonly conversationId?: undefined }
  | { readonly conversationId: string; readonly to?: undefined }
);

/** Sends a message as a user of the world, as if from another device. */
export function say(world: World, { from, text, to, conversationId }: MessageInput): MessageRecord {
  const people = to === undefined ? [from] : [from, to];
  for (const id of people) {
    if (!world.users.has(id)) throw invalid(`there is no user "${id}" in this world`);
  }
  const id = to === undefined ? conversationId : oneOnOneId(from, to);
  if (to === undefined && !world.conversations.has(id)) {
    throw invalid(`there is no conversation "${id}" in this world`);
  }
  for (const userId of people) if (!world.participant(id, userId)) world.join(id, userId);
  return world.post({
    conversationId: id,
    senderId: from,
    content: textContent(text),
    origin: "web",
  });
}
