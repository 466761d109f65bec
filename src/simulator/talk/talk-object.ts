import type * as Talk from "talkjs/all.js";
import type { DrawScreen } from "./box-core.js";
import type { Engine } from "../engine/engine.js";
import { ErrorCode, TalkError } from "../engine/errors.js";
import { SimulatedSession as LiveSession } from "./session.js";
import { oneOnOneId, SimulatedUser } from "../engine/user.js";

/** A `Talk.Session` of the simulator, which does not support search. */
export type SimulatedSession = Omit<Talk.Session, "searchMessages" | "searchConversations">;

/**
 * The simulator's `Talk` object, with the members that `talk.js` fills in.
 *
 * @see https://talkjs.com/docs/UI_Components/JavaScript/Classic/Talk_Object/
 */
export interface SimulatedTalk {
  readonly Session: new (options: Talk.SessionOptions) => SimulatedSession;
  readonly User: new (options: Talk.UserOptions | string | number) => Talk.User;
  readonly ErrorCode: typeof ErrorCode;
  readonly TalkError: typeof TalkError;
  readonly Error: typeof TalkError;
  readonly oneOnOneId: typeof oneOnOneId;
  readonly ready: Promise<void>;
}

export function createTalk(engine: Engine, drawScreen: DrawScreen): SimulatedTalk {
  class Session extends LiveSession {
    constructor(options: Talk.SessionOptions) {
      super(engine, options, drawScreen);
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
