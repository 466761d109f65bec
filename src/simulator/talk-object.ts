import type Talk from "talkjs";
import type { Engine } from "./engine.js";
import { ErrorCode, TalkError } from "./errors.js";
import { SimulatedSession } from "./session.js";
import { oneOnOneId, SimulatedUser } from "./user.js";

/** The simulator's `Talk`: the object that `talk.js` would fill in. */
export type SimulatedTalk = ReturnType<typeof createTalk>;

export function createTalk(engine: Engine) {
  class Session extends SimulatedSession {
    constructor(options: Talk.SessionOptions) {
      super(engine, options);
    }
  }
  class User extends SimulatedUser {
    constructor(options: Talk.UserOptions | string | number) {
      super(engine, options);
    }
  }
  const ready = Promise.resolve();
  return { Session, User, ErrorCode, TalkError, Error: TalkError, oneOnOneId, ready };
}
