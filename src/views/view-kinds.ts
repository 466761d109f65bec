import type * as Talk from "talkjs/all.js";
import type { PropKinds, Props, ViewName } from "./prop-kinds.js";

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

/** The differences between chat UIs. Each component passes its own, so an app contains only those that it renders. */
export interface ViewKind<Name extends ViewName = ViewName> {
  readonly name: Name;
  /** The kinds of the props that not every chat UI has. */
  readonly props: PropKinds;
  readonly create: (session: Talk.Session, options: Props) => MadeView<Views[Name]>;
}

const contained = (own: PropKinds): PropKinds => ({
  style: "render",
  className: "render",
  loadingComponent: "render",
  ...own,
});

export const CHATBOX: ViewKind<"Chatbox"> = {
  name: "Chatbox",
  props: /* @__PURE__ */ contained({ chatboxRef: "render" }),
  create: (session, options) => {
    const view = session.createChatbox(options);
    return { view, mount: (container) => view.mount(container) };
  },
};

export const INBOX: ViewKind<"Inbox"> = {
  name: "Inbox",
  props: /* @__PURE__ */ contained({ feedFilter: "setting", inboxRef: "render" }),
  create: (session, options) => {
    const view = session.createInbox(options);
    return { view, mount: (container) => view.mount(container) };
  },
};

export const POPUP: ViewKind<"Popup"> = {
  name: "Popup",
  props: { show: "show", popupRef: "render" },
  create: (session, options) => {
    const view = session.createPopup(options);
    return { view, mount: (_container, show) => view.mount({ show }) };
  },
};
