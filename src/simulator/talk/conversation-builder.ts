import type * as Talk from "talkjs/all.js";
import { invalid } from "../engine/errors.js";
import { Instrumented, instrument } from "../engine/guarded.js";
import type { Lifetime } from "../engine/life.js";
import { given } from "../engine/records.js";
import type { View } from "../engine/snapshots.js";
import { syncUser } from "../engine/user.js";
import { textContent } from "../engine/world.js";

/** `Talk.ConversationBuilder`. Its data reaches the server when it is selected or sends a message. */
export class SimulatedConversationBuilder extends Instrumented implements Talk.ConversationBuilder {
  declare subject?: string | null;
  declare custom?: NonNullable<Talk.ConversationBuilder["custom"]> | null;
  declare photoUrl?: string | null;
  declare welcomeMessages?: string[] | null;
  readonly #view: View;
  readonly #participants = new Map<string, Talk.Participant>();
  readonly #attributes: Talk.ConversationAttributes;

  constructor(
    lifetime: Lifetime,
    view: View,
    readonly id: string,
  ) {
    super(lifetime, "ConversationBuilder");
    if (!id) throw invalid("getOrCreateConversation() needs an id that is not empty");
    this.#view = view;
    this.#attributes = lifetime.engine.unknowns.builderAttributes === "shown" ? this : {};
  }

  static {
    instrument(this.prototype, ["sendMessage", "leave"]);
  }

  /** Writes the data of a builder to the world. */
  static sync(builder: SimulatedConversationBuilder, asGuest = false): void {
    const participants = [...builder.#participants.values()];
    const { id } = builder;
    syncConversation(
      builder.#view,
      { ...builder, ...builder.#attributes, id, participants },
      asGuest,
    );
  }

  setParticipant(user: Talk.User, settings: Partial<Talk.ParticipationSettings> = {}): void {
    this.#participants.set(user.id, { user, participationSettings: settings });
  }

  setAttributes({ custom, ...attributes }: Talk.ConversationAttributes): void {
    const said = this.#attributes;
    Object.assign(said, given(attributes));
    if (custom !== undefined) said.custom = custom && { ...said.custom, ...custom };
  }

  async sendMessage(text: string, options: Talk.SendMessageOptions = {}): Promise<void> {
    SimulatedConversationBuilder.sync(this);
    const { world, userId: senderId } = this.#view;
    const content = textContent(text);
    world.post({ conversationId: this.id, senderId, content, ...options, origin: "web" });
  }

  async leave(): Promise<boolean> {
    this.#view.world.leave(this.id, this.#view.userId);
    return true;
  }
}

/** Writes a conversation of the older API to the world. The user joins it, except as a guest. */
export function syncConversation(
  { world, userId }: View,
  conversation: Talk.Conversation,
  asGuest: boolean,
): void {
  const { id, subject, photoUrl, welcomeMessages, custom, participants } = conversation;
  world.patchConversation(id, { subject, photoUrl, welcomeMessages, custom });
  if (!asGuest && !world.participant(id, userId)) world.join(id, userId);
  for (const { user, participationSettings } of participants) {
    syncUser(world, user);
    world.join(id, user.id, participationSettings);
  }
}
