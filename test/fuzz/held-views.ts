import type Talk from "talkjs";
import type { SimulatedSession } from "../../src/testing.js";
import { intercept, own, type Hold } from "./intercept.js";

/** One HTML panel, as the calls on the SDK left it. */
export interface HeldPanel {
  readonly url: string;
  height: number | undefined;
  isShown: boolean;
  isAlive: boolean;
}

/** One chat UI, as the calls on the SDK left it. */
export interface HeldView {
  readonly session: SimulatedSession;
  /** Whether `mount` has resolved. */
  isMounted: boolean;
  /** Whether its `destroy` was called. */
  isEnded: boolean;
  /** The conversation that was selected last, in the words of the app that built it. */
  selected: unknown;
  /** Whether a popup was opened, or closed. */
  isShown: boolean | undefined;
  readonly panels: HeldPanel[];
}

/** A conversation in the words of the app: all that its chat UI has to know. */
interface Said {
  readonly words: string;
  /** The user whose session built it. */
  readonly user?: string;
}

/** All chat UIs of a run, in the order in which they were created. */
export class HeldViews {
  readonly #views = new Map<Talk.UIBox, HeldView>();
  readonly #said = new WeakMap<object, Said>();
  readonly #hold: Hold;
  readonly #accuse: (offence: string) => void;

  constructor(hold: Hold, accuse: (offence: string) => void) {
    this.#hold = hold;
    this.#accuse = accuse;
  }

  get boxes(): readonly Talk.UIBox[] {
    return [...this.#views.keys()];
  }

  of(box: Talk.UIBox): HeldView | undefined {
    return this.#views.get(box);
  }

  /** Whether chat UIs of a session are alive that nothing destroyed. */
  isAnyLeft(session: SimulatedSession): boolean {
    return [...this.#views].some(
      ([box, view]) => view.session === session && box.isAlive && !view.isEnded,
    );
  }

  /** Chat UIs that ended in a live session although no code requested it. */
  abandoned(): readonly Talk.UIBox[] {
    return this.boxes.filter((box) => {
      const { session, isEnded } = this.#views.get(box) ?? {};
      return session?.isAlive && !box.isAlive && !isEnded;
    });
  }

  /** An app says this about the conversation that it passes. */
  say(conversation: object, said: Said): void {
    this.#said.set(conversation, said);
  }

  watch(session: SimulatedSession, box: Talk.UIBox): Talk.UIBox {
    const view: HeldView = {
      session,
      isMounted: false,
      isEnded: false,
      selected: undefined,
      isShown: undefined,
      panels: [],
    };
    this.#views.set(box, view);
    const { id } = session.me;
    const isOver = () => !box.isAlive;
    intercept(box, "mount", (call, args) => {
      const [options] = args as [{ readonly show?: boolean }?]; // of a popup
      view.isShown = options?.show;
      return this.#hold(id, { done: () => (view.isMounted = true) })(call, args);
    });
    intercept(box, "select", (call, args) => {
      view.selected = this.#wordsFor(session, args[0]);
      return this.#hold(id, { isOver })(call, args);
    });
    intercept(box, "createHtmlPanel", (call, args) => {
      const [options] = args as [Talk.HtmlPanelOptions]; // of this method
      const create = async () => this.#watchPanel(view, await (call() as Promise<Panel>), options);
      return this.#hold(id, { isOver })(create, args);
    });
    intercept(box, "destroy", (destroy) => {
      view.isEnded = true;
      return own(id, destroy);
    });
    if ("show" in box) this.#watchPopup(id, box, view);
    return box;
  }

  #watchPopup(user: string, popup: Talk.UIBox, view: HeldView): void {
    for (const method of ["show", "hide"])
      intercept(popup, method, (call) => {
        if (!view.isMounted) this.#accuse(`${method} was called on a popup that is not mounted`);
        view.isShown = method === "show";
        return own(user, call);
      });
  }

  #watchPanel(view: HeldView, panel: Panel, { url, height, show = true }: Talk.HtmlPanelOptions) {
    const held: HeldPanel = { url, height, isShown: show, isAlive: true };
    view.panels.push(held);
    const follow = (method: string, act: (arg: unknown) => void) =>
      intercept(panel, method, (call, [arg]) => (act(arg), call()));
    follow("setHeight", (next) => (held.height = Number(next)));
    follow("show", () => (held.isShown = true));
    follow("hide", () => (held.isShown = false));
    follow("destroy", () => (held.isAlive = false));
    // jsdom loads frames in time that is real, which no run could repeat.
    Object.defineProperty(panel, "DOMContentLoadedPromise", { value: Promise.resolve() });
    return panel;
  }

  /** Returns what the app said about a conversation; an id says itself. */
  #wordsFor(session: SimulatedSession, conversation: unknown): unknown {
    const isObject = typeof conversation === "object" && conversation !== null;
    const said = isObject ? this.#said.get(conversation) : undefined;
    const user = session.me.id.toLowerCase();
    if (said?.user !== undefined && said.user !== user)
      this.#accuse(`a conversation of ${said.user}'s session was selected in ${user}'s`);
    return said ? said.words : conversation;
  }
}

type Panel = Talk.HtmlPanel;
