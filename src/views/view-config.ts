import type * as Talk from "talkjs/all.js";
import { isAlike, SessionError } from "../core.js";
import { propsOf, type Props, type ViewName } from "./prop-kinds.js";
import type { Wanted } from "./mounted-view.js";
import { isSameOptions } from "./options.js";
import { idOf, isSameSelection, SelectionDesk, type Selection } from "./selection.js";

/** Keeps what the newest props want of a chat UI, outside the machine, and numbers its changes. */
export class Wants {
  readonly #name: ViewName;
  readonly #report: (error: SessionError) => void;
  readonly #desk = new SelectionDesk();
  #props: object = {};
  #options: Props = {};
  #wanted: Wanted = { settings: {}, selection: undefined, show: true };
  #revisions = { options: 0, settings: 0 };
  #failure: SessionError | undefined;
  #session: Talk.Session | undefined;

  constructor(name: ViewName, report: (error: SessionError) => void) {
    this.#name = name;
    this.#report = report;
  }

  get revisions() {
    return this.#revisions;
  }

  /** What a person calls the chat UI. Of the conversation it has the id, and nothing else. */
  get name(): string {
    const { conversationId } = propsOf(this.#name, this.#props, "select");
    const id = idOf(conversationId ?? this.#wanted.selection?.conversation);
    return id ? `${this.#name} of ${id}` : this.#name;
  }

  get options(): Props {
    return this.#options;
  }

  get wanted(): Wanted {
    return this.#wanted;
  }

  /** Takes the newest props. `syncConversation` is asked where there is a chat UI to show its answer. */
  adopt(props: object, session: Talk.Session | undefined): void {
    this.#props = props;
    const options = propsOf(this.#name, props, "option");
    if (!isSameOptions(this.#options, options)) {
      this.#options = options;
      this.#revisions = { ...this.#revisions, options: this.#revisions.options + 1 };
    }
    this.refresh(session);
  }

  /** Asks for the conversation again where the session is another, or the function is. */
  refresh(session: Talk.Session | undefined): void {
    if (session && session !== this.#session) this.#forgetSelection(session);
    const wanted = this.#wantedIn(session);
    if (isSameWanted(this.#wanted, wanted)) return;
    this.#wanted = wanted;
    this.#revisions = { ...this.#revisions, settings: this.#revisions.settings + 1 };
  }

  /** A conversation belongs to the session that it was made with: another user has none of it. */
  #forgetSelection(session: Talk.Session): void {
    this.#session = session;
    this.#failure = undefined;
    this.#wanted = { ...this.#wanted, selection: undefined };
  }

  #wantedIn(session: Talk.Session | undefined): Wanted {
    const { show } = propsOf(this.#name, this.#props, "show");
    return {
      settings: propsOf(this.#name, this.#props, "setting"),
      selection: session ? this.#selectionIn(session) : this.#wanted.selection,
      show: show !== false,
    };
  }

  #selectionIn(session: Talk.Session): Selection | undefined {
    try {
      const selection = this.#desk.wanted(session, propsOf(this.#name, this.#props, "select"));
      this.#failure = undefined;
      return selection;
    } catch (cause) {
      // Once until it succeeds: what is thrown may differ each time, and a report may lead to a render.
      if (this.#failure === undefined) this.#report((this.#failure = failed(cause)));
      return this.#wanted.selection;
    }
  }
}

const failed = (cause: unknown) => new SessionError("conversation-failed", { cause });

const isSameWanted = (before: Wanted, next: Wanted): boolean =>
  before.show === next.show &&
  isAlike(before.settings, next.settings) &&
  (before.selection === next.selection ||
    (next.selection !== undefined && isSameSelection(before.selection, next.selection)));
