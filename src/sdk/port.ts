import type * as Talk from "talkjs/all.js";

/** The members of a live `Talk.Session` that this library calls. */
export type SdkSession = Pick<Talk.Session, Extract<SessionMember, keyof Talk.Session>>;

/** Older versions of `talkjs` lack some of these types. The SDK that they load has all members. */
type SessionMember =
  | "isAlive"
  | "me"
  | "currentUser"
  | "unreads"
  | "destroy"
  | "setDesktopNotificationEnabled"
  | "hasValidCredentials"
  | "createChatbox"
  | "createInbox"
  | "createPopup";

/**
 * The part of TalkJS's `Talk` object that this library uses: the port through which the SDK enters.
 *
 * The real SDK has this type, and so does the simulator's `Talk` (`talkjs-session/testing`). You can
 * pass any object of this type as the `sdk` prop or option.
 *
 * @see https://talkjs.com/docs/UI_Components/JavaScript/Classic/Talk_Object/
 */
export interface TalkSdk {
  readonly Session: new (options: Talk.SessionOptions) => SdkSession;
  readonly User: {
    new (options: Talk.UserOptions): Talk.User;
    new (id: string | number): Talk.User;
  };
}
