import type * as Talk from "talkjs/all.js";
import type { Props, ViewName } from "./prop-kinds.js";

/** The chat UI of each component. */
export interface Views {
  Chatbox: Talk.Chatbox;
  Inbox: Talk.Inbox;
  Popup: Talk.Popup;
}

export type View = Views[ViewName];

interface MadeView<V extends View> {
  readonly view: V;
  readonly mount: (container: HTMLElement | null, show: boolean) => Promise<void>;
}

type Make<V extends View> = (session: Talk.Session, options: Props) => MadeView<V>;

/** Creates and mounts each chat UI. */
export const VIEW_FACTORIES: { readonly [Name in ViewName]: Make<Views[Name]> } = {
  Chatbox: (session, options) => {
    const view = session.createChatbox(options);
    return { view, mount: (container) => view.mount(container) };
  },
  Inbox: (session, options) => {
    const view = session.createInbox(options);
    return { view, mount: (container) => view.mount(container) };
  },
  Popup: (session, options) => {
    const view = session.createPopup(options);
    return { view, mount: (_container, show) => view.mount({ show }) };
  },
};
