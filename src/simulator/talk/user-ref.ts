import type * as Talk from "talkjs/all.js";
import { invalid } from "../engine/errors.js";
import { Instrumented, instrument } from "../engine/guarded.js";
import type { Lifetime } from "../engine/life.js";
import { LiveSubscription } from "../engine/live.js";
import { userSnapshot, type View } from "../engine/snapshots.js";

/** `Talk.UserRef`: a reference to a user, who does not have to exist. */
export class SimulatedUserRef extends Instrumented implements Talk.UserRef {
  readonly #lifetime: Lifetime;
  readonly #view: View;
  readonly #on: string;

  constructor(
    lifetime: Lifetime,
    view: View,
    readonly id: string,
    on: "UserRef" | "currentUser",
  ) {
    super(lifetime, on);
    this.#lifetime = lifetime;
    this.#view = view;
    this.#on = on;
  }

  static {
    instrument(this.prototype, ["get", "set", "createIfNotExists"]);
  }

  async get(): Promise<Talk.UserSnapshot | null> {
    return this.#view.user(this.id);
  }

  async set(params: Talk.SetUserParams): Promise<void> {
    const { world } = this.#view;
    if (!world.users.has(this.id) && !params.name) {
      throw invalid(`user "${this.id}" does not exist yet: to create it, set() needs a name`);
    }
    if (params.name === "") throw invalid(`user "${this.id}" cannot have an empty name`);
    world.patchUser(this.id, params);
  }

  async createIfNotExists(params: Talk.CreateUserParams): Promise<void> {
    const { world } = this.#view;
    if (!world.users.has(this.id)) world.patchUser(this.id, params);
  }

  subscribe(onSnapshot?: (event: Talk.UserSnapshot | null) => void): Talk.UserSubscription {
    return new LiveSubscription<Talk.UserActiveState>(this.#lifetime, {
      event: `${this.#on}.subscribe`,
      read: () => ({ type: "active", latestSnapshot: this.#view.user(this.id) }),
      emit: ({ latestSnapshot }) => onSnapshot?.(latestSnapshot),
    });
  }

  subscribeOnline(
    onSnapshot?: (event: Talk.UserOnlineSnapshot | null) => void,
  ): Talk.UserOnlineSubscription {
    return new LiveSubscription<Talk.UserOnlineActiveState>(this.#lifetime, {
      event: `${this.#on}.subscribeOnline`,
      read: () => ({ type: "active", latestSnapshot: this.#online() }),
      emit: ({ latestSnapshot }) => onSnapshot?.(latestSnapshot),
    });
  }

  #online(): Talk.UserOnlineSnapshot | null {
    const user = this.#view.world.users.get(this.id);
    if (!user) return null;
    return { user: userSnapshot(user), isConnected: this.#lifetime.engine.isConnected(this.id) };
  }
}
