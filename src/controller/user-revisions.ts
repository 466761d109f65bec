import type * as Talk from "talkjs/all.js";
import type { KnownUser } from "../machines.js";
import { hasData, needsNewSession, patchFor } from "../sdk/user-data.js";

/** Keeps the newest data of one user, outside the machine, and numbers its changes. */
export class UserRevisions {
  #id: string | undefined;
  #user: Talk.User | undefined;
  #revision = 0;
  #generation = 0;

  /** Notes what is known of a user. Data equal to the last is no change; an id alone says nothing new. */
  track(id: string, user: Talk.User | undefined): KnownUser {
    if (this.#isChange(id, user)) {
      const isSameUser = id === this.#id;
      if (isSameUser && user && needsNewSession(this.#user, user)) this.#generation += 1;
      this.#revision += 1;
      this.#id = id;
      this.#user = user;
    }
    return { type: "known", id, revision: this.#revision, generation: this.#generation };
  }

  newest(id: string) {
    return { revision: this.#revision, user: id === this.#id ? this.#user : undefined };
  }

  #isChange(id: string, user: Talk.User | undefined): boolean {
    if (id !== this.#id) return true;
    if (!user || !hasData(user)) return false;
    return patchFor(this.#user, user) !== undefined || needsNewSession(this.#user, user);
  }
}
