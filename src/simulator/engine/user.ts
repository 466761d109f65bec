import type * as Talk from "talkjs/all.js";
import type { Engine } from "./engine.js";
import { invalid } from "./errors.js";
import { sha1 } from "./sha1.js";
import type { World } from "./world.js";

/** `Talk.User`: plain, frozen data of a user. */
export class SimulatedUser implements Talk.User {
  readonly id: string;
  readonly name: string;
  declare readonly email?: string | string[] | null;
  declare readonly phone?: string | string[] | null;
  declare readonly welcomeMessage?: string | null;
  declare readonly photoUrl?: string | null;
  declare readonly role?: string | null;
  declare readonly configuration?: string | null;
  declare readonly custom?: Record<string, string | null> | null;
  declare readonly availabilityText?: string | null;
  declare readonly locale?: string | null;

  constructor(engine: Engine, options: Talk.UserOptions | string | number) {
    engine.construct("User", options);
    const fields = typeof options === "object" ? checked(options) : { id: options, name: "" };
    Object.assign(this, fields);
    this.id = idOf(fields.id);
    this.name = fields.name;
    if (typeof options === "object" && !options.role) {
      engine.ledger.warnings.push(`User ${this.id} has no role`);
    }
    Object.freeze(this);
  }
}

/** `Talk.oneOnOneId`, computed as TalkJS documents it. */
export function oneOnOneId(me: Talk.User | string, other: Talk.User | string): string {
  const ids = [me, other].map((user) => (typeof user === "string" ? user : user.id)).sort();
  return sha1(JSON.stringify(ids)).slice(0, 20);
}

function checked(options: Talk.UserOptions | null): Talk.UserOptions {
  if (!options) throw invalid("new Talk.User() needs an id, or options with an id and a name");
  if (!options.name) throw invalid(`new Talk.User() needs a name for "${String(options.id)}"`);
  return options;
}

function idOf(id: unknown): string {
  if ((typeof id === "string" && id !== "") || typeof id === "number") return String(id);
  throw invalid("new Talk.User() needs an id: a number or a string that is not empty");
}

/** Writes a `Talk.User` to the world. A user created from an id alone has no data to write. */
export function syncUser(world: World, { id, ...fields }: Talk.User): void {
  if (fields.name === "") return;
  world.patchUser(id, fields);
}
