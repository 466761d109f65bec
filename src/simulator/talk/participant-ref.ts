import type * as Talk from "talkjs/all.js";
import { invalid } from "../engine/errors.js";
import { Instrumented, instrument } from "../engine/guarded.js";
import type { Lifetime } from "../engine/life.js";
import { LiveSubscription } from "../engine/live.js";
import type { ParticipantRecord } from "../engine/records.js";
import type { View } from "../engine/snapshots.js";

/** `Talk.ParticipantRef`: a user's participation in one conversation. */
export class SimulatedParticipantRef extends Instrumented implements Talk.ParticipantRef {
  readonly #lifetime: Lifetime;
  readonly #view: View;

  constructor(
    lifetime: Lifetime,
    view: View,
    readonly conversationId: string,
    readonly userId: string,
  ) {
    super(lifetime, "ParticipantRef");
    this.#lifetime = lifetime;
    this.#view = view;
  }

  static {
    instrument(this.prototype, ["get", "set", "edit", "createIfNotExists", "delete"]);
  }

  async get(): Promise<Talk.ParticipantSnapshot | null> {
    return this.#snapshot();
  }

  async set(params: Talk.SetParticipantParams): Promise<void> {
    if (!this.#view.world.users.has(this.userId)) throw invalid(`no user "${this.userId}" exists`);
    this.#view.world.join(this.conversationId, this.userId, params);
  }

  async edit(params: Talk.SetParticipantParams): Promise<void> {
    if (!this.#record) throw invalid(`"${this.userId}" is not in "${this.conversationId}"`);
    this.#view.world.join(this.conversationId, this.userId, params);
  }

  async createIfNotExists(params: Talk.CreateParticipantParams = {}): Promise<void> {
    if (!this.#view.world.users.has(this.userId)) throw invalid(`no user "${this.userId}" exists`);
    if (!this.#record) this.#view.world.join(this.conversationId, this.userId, params);
  }

  async delete(): Promise<void> {
    this.#view.world.leave(this.conversationId, this.userId);
  }

  subscribe(
    onSnapshot?: (snapshot: Talk.ParticipantSnapshot | null) => void,
  ): ReturnType<Talk.ParticipantRef["subscribe"]> {
    type Active = Awaited<ReturnType<Talk.ParticipantRef["subscribe"]>["connected"]>;
    return new LiveSubscription<Active>(this.#lifetime, {
      event: "ParticipantRef.subscribe",
      read: () => ({ type: "active", latestSnapshot: this.#snapshot() }),
      emit: ({ latestSnapshot }) => onSnapshot?.(latestSnapshot),
    });
  }

  get #record(): ParticipantRecord | undefined {
    return this.#view.world.participant(this.conversationId, this.userId);
  }

  #snapshot(): Talk.ParticipantSnapshot | null {
    return this.#record ? participantSnapshot(this.#view, this.#record) : null;
  }
}

export function participantSnapshot(
  view: View,
  { userId, access, notify, joinedAt }: ParticipantRecord,
): Talk.ParticipantSnapshot | null {
  const user = view.user(userId);
  return user && { user, access, notify, joinedAt };
}
