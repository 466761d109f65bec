import type Talk from "talkjs";
import type { TalkSdk } from "../../src/sdk/port.js";
import type {
  SimulatedChatbox,
  SimulatedInbox,
  SimulatedPopup,
} from "../../src/simulator/talk/boxes.js";
import type { SimulatedHtmlPanel } from "../../src/simulator/talk/html-panel.js";
import type { SimulatedSession } from "../../src/simulator/talk/session.js";
import type { SimulatedTalk } from "../../src/simulator/talk/talk-object.js";
import type { SimulatedUser } from "../../src/simulator/engine/user.js";

/** The members that the simulator leaves out on purpose. */
type LeftOut = "searchMessages" | "searchConversations";

/** The members of TalkJS that the simulator lacks. New members in a talkjs release appear here. */
type Missing<Real, Simulated> = Exclude<keyof Real, keyof Simulated | LeftOut>;

type Nothing<T extends never> = T;
type Fits<Real, Simulated extends Omit<Real, LeftOut>> = Simulated;

export type NothingIsMissing = [
  Nothing<Missing<Talk.Session, SimulatedSession>>,
  Nothing<Missing<Talk.Chatbox, SimulatedChatbox>>,
  Nothing<Missing<Talk.Inbox, SimulatedInbox>>,
  Nothing<Missing<Talk.Popup, SimulatedPopup>>,
  Nothing<Missing<Talk.HtmlPanel, SimulatedHtmlPanel>>,
  Nothing<Missing<Talk.User, SimulatedUser>>,
  Nothing<Missing<typeof Talk, SimulatedTalk>>,
];

export type EverythingFits = [
  Fits<Talk.Session, SimulatedSession>,
  Fits<Talk.Chatbox, SimulatedChatbox>,
  Fits<Talk.Inbox, SimulatedInbox>,
  Fits<Talk.Popup, SimulatedPopup>,
  Fits<Talk.HtmlPanel, SimulatedHtmlPanel>,
  Fits<Talk.User, SimulatedUser>,
  Fits<TalkSdk, SimulatedTalk>,
];

/** Each left-out member exists in TalkJS and is missing here, so the list has no obsolete names. */
export type LeftOutIsTrue = [
  Nothing<Exclude<LeftOut, keyof Talk.Session>>,
  Nothing<Extract<LeftOut, keyof SimulatedSession>>,
];
