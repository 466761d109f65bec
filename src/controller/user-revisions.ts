import type * as Talk from "talkjs/all.js";
import type { KnownUser } from "../machines.js";
import { hasData, merged, needsNewSession, patchFor, type UserData } from "../sdk/user-data.js";

/** A user as an app gave it, and what was in it at that moment. */
export interface GivenUser {
  readonly id: string;
  readonly user: Talk.User;
  readonly data: UserData;
}

/** Keeps what is known of one user, outside the machine, and numbers its changes. */
export class UserRevisions {
  #id: string | undefined;
  #given: GivenUser | undefined;
  /** All that was said since the latest session of this user was opened: a field that is left out stays as it is. */
  #said: UserData | undefined;
  #revision = 0;
  #generation = 0;

  /** Notes what is known of a user. Data that says nothing new is no change; an id alone never does. */
  track(id: string, given: GivenUser | undefined): KnownUser {
    if (id !== this.#id) this.#begin(id, given);
    else if (given && hasData(given.data)) this.#add(given);
    return { type: "known", id, revision: this.#revision, generation: this.#generation };
  }

  /** For a session that is opened: the user as the app gives it now. What it said before is TalkJS's by now, to keep or to change. */
  open(id: string): Talk.User | undefined {
    if (id !== this.#id) return undefined;
    this.#said = this.#given?.data;
    return this.#given?.user;
  }

  /** For a session that is open. */
  newest(id: string): { readonly revision: number; readonly data: UserData | undefined } {
    return { revision: this.#revision, data: id === this.#id ? this.#said : undefined };
  }

  #begin(id: string, given: GivenUser | undefined): void {
    this.#id = id;
    this.#given = given;
    this.#said = given?.data;
    this.#revision += 1;
  }

  #add(given: GivenUser): void {
    const isForNewSession = needsNewSession(this.#said, given.data);
    if (isForNewSession) this.#generation += 1;
    if (isForNewSession || patchFor(this.#said, given.data)) this.#revision += 1;
    this.#given = given;
    this.#said = this.#said ? merged(this.#said, given.data) : given.data;
  }
}
