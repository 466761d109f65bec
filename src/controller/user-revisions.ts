import type * as Talk from "talkjs/all.js";
import type { KnownUser } from "../machines.js";
import { hasData, merged, needsNewSession, patchFor, type UserData } from "../sdk/user-data.js";

/** A user object of the app, with a copy of its data at that time. */
export interface GivenUser {
  readonly id: string;
  readonly user: Talk.User;
  readonly data: UserData;
}

/** Stores the data of one user outside the machine, and numbers its changes. */
export class UserRevisions {
  #id: string | undefined;
  #given: GivenUser | undefined;
  /** All data since the last session of this user was opened. An omitted field keeps its value. */
  #data: UserData | undefined;
  #revision = 0;
  #generation = 0;

  /** Stores the data of a user. Equal data is no change, and an id alone is never a change. */
  track(id: string, given: GivenUser | undefined): KnownUser {
    if (id !== this.#id) this.#begin(id, given);
    else if (given && hasData(given.data)) this.#add(given);
    return { type: "known", id, revision: this.#revision, generation: this.#generation };
  }

  /** Returns the user for a new session, as the app gives it now. TalkJS already has the earlier data. */
  open(id: string): Talk.User | undefined {
    if (id !== this.#id) return undefined;
    this.#data = this.#given?.data;
    return this.#given?.user;
  }

  /** Returns the merged data for an open session. */
  newest(id: string): { readonly revision: number; readonly data: UserData | undefined } {
    return { revision: this.#revision, data: id === this.#id ? this.#data : undefined };
  }

  #begin(id: string, given: GivenUser | undefined): void {
    this.#id = id;
    this.#given = given;
    this.#data = given?.data;
    this.#revision += 1;
  }

  #add(given: GivenUser): void {
    const isForNewSession = needsNewSession(this.#data, given.data);
    if (isForNewSession) this.#generation += 1;
    if (isForNewSession || patchFor(this.#data, given.data)) this.#revision += 1;
    this.#given = given;
    this.#data = this.#data ? merged(this.#data, given.data) : given.data;
  }
}
