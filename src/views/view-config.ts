import type * as Talk from "talkjs/all.js";
import { isDeepEqual, SessionError } from "../core.js";
import { pickProps, type PropKind, type Props } from "./prop-kinds.js";
import type { ViewSettings } from "./mounted-view.js";
import { isSameOptions } from "./options.js";
import { idOf, isSameSelection, ConversationResolver, type Selection } from "./selection.js";
import type { ViewKind } from "./view-kinds.js";

/** Stores the config of a chat UI outside the machine, and numbers its changes. */
export class ViewConfig {
  readonly #kind: ViewKind;
  readonly #report: (error: SessionError) => void;
  readonly #conversations = new ConversationResolver();
  #props: object = {};
  #options: Props = {};
  #settings: ViewSettings = { settings: {}, selection: undefined, show: true };
  #revisions = { options: 0, settings: 0 };
  #failure: SessionError | undefined;
  #session: Talk.Session | undefined;

  constructor(kind: ViewKind, report: (error: SessionError) => void) {
    this.#kind = kind;
    this.#report = report;
  }

  get revisions() {
    return this.#revisions;
  }

  /** The label of the chat UI in inspectors. It contains the id of the conversation and nothing else about it. */
  get name(): string {
    const { conversationId } = this.#pick("select");
    const id = idOf(conversationId ?? this.#settings.selection?.conversation);
    return id ? `${this.#kind.name} of ${id}` : this.#kind.name;
  }

  get options(): Props {
    return this.#options;
  }

  get wanted(): ViewSettings {
    return this.#settings;
  }

  /** Sets the newest props. Calls `syncConversation` only if there is a chat UI to show the conversation. */
  setProps(props: object, session: Talk.Session | undefined): void {
    this.#props = props;
    const options = this.#pick("option");
    if (!isSameOptions(this.#options, options)) {
      this.#options = options;
      this.#revisions = { ...this.#revisions, options: this.#revisions.options + 1 };
    }
    this.refresh(session);
  }

  #pick(kind: PropKind): Props {
    return pickProps(this.#kind.props, this.#props, kind);
  }

  /** Resolves the conversation again if the session or the function changed. */
  refresh(session: Talk.Session | undefined): void {
    if (session && session !== this.#session) this.#resetSelection(session);
    const wanted = this.#settingsIn(session);
    if (isSameSettings(this.#settings, wanted)) return;
    this.#settings = wanted;
    this.#revisions = { ...this.#revisions, settings: this.#revisions.settings + 1 };
  }

  /** A conversation belongs to the session that created it, so another session starts without one. */
  #resetSelection(session: Talk.Session): void {
    this.#session = session;
    this.#failure = undefined;
    this.#settings = { ...this.#settings, selection: undefined };
  }

  #settingsIn(session: Talk.Session | undefined): ViewSettings {
    const { show } = this.#pick("show");
    return {
      settings: this.#pick("setting"),
      selection: session ? this.#selectionIn(session) : this.#settings.selection,
      show: show !== false,
    };
  }

  #selectionIn(session: Talk.Session): Selection | undefined {
    try {
      const selection = this.#conversations.wanted(session, this.#pick("select"));
      this.#failure = undefined;
      return selection;
    } catch (cause) {
      // Reported once until it succeeds: the thrown value can differ each time, and a report can cause a render.
      if (this.#failure === undefined) this.#report((this.#failure = failed(cause)));
      return this.#settings.selection;
    }
  }
}

const failed = (cause: unknown) => new SessionError("conversation-failed", { cause });

const isSameSettings = (before: ViewSettings, next: ViewSettings): boolean =>
  before.show === next.show &&
  isDeepEqual(before.settings, next.settings) &&
  (before.selection === next.selection ||
    (next.selection !== undefined && isSameSelection(before.selection, next.selection)));
