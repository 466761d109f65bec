import type { RenderResult } from "@testing-library/react";
import { useState, type ReactElement } from "react";
import type Talk from "talkjs";
import {
  Session,
  useSession,
  useSessionState,
  useUnreads,
  type ChatViewState,
  type MaybeUser,
  type SessionError,
  type SessionHandlers,
  type SessionSettings,
  type SessionState,
} from "../../../src/index.js";
import { createTalkSimulator, type SimulatedTalk } from "../../../src/testing.js";
import type { Mode } from "../../support/modes.js";
import type { Deferred } from "./defer.js";
import { live } from "./time.js";

/** The props that the app of a cell passes to `<Session>`. */
export interface StageProps extends Omit<SessionSettings, "appId" | "sdk">, SessionHandlers {
  userId: string | null;
  syncUser?: MaybeUser | (() => MaybeUser | Promise<MaybeUser>);
  sessionRef?: (session: Talk.Session | undefined) => void;
}

/** The values that hooks returned in one render, with the user of the props. */
export interface Sight {
  readonly wanted: string | null;
  readonly state: SessionState;
  readonly session: { readonly userId: string; readonly isAlive: boolean } | undefined;
  readonly unreads: number | undefined;
}

/** The app of one cell: a `<Session>` with a simulator, in a tree whose parts can be identified. */
export class Stage {
  /** The ids of the apps that exist in TalkJS. */
  readonly appIds = ["app"];
  readonly simulator = createTalkSimulator({ appIds: this.appIds });
  readonly errors: SessionError[] = [];
  readonly sights: Sight[] = [];
  /** While it is closed, calls of `sdk` wait. */
  sdkGate: Deferred<void> | undefined;
  /** Returns the SDK when the gate is open. */
  loadSdk: () => Promise<SimulatedTalk> = this.simulator.load;
  /** The pending promise of `syncUser`, while the session is held there. */
  promisedUser: Deferred<MaybeUser> | undefined;
  /** The app's `tokenFetcher`. */
  fetchToken: () => string | Promise<string> = () => "token";
  /** The token of the session. */
  expectedToken: string | undefined;
  /** The result of the last request for a token. */
  tokenAnswer: string | undefined;
  /** The last reported state of the chat UI. */
  viewState: ChatViewState = { status: "idle" };
  /** The number of calls of `onMessage`. */
  heard = 0;
  /** The behavior of later calls of `syncUser`, after that promise. */
  askAgain: (() => MaybeUser | Promise<MaybeUser>) | undefined;
  /** Continues the write of user data at which the session is held. */
  liftHang: () => void = () => undefined;
  /** Removes the failure that was requested from the simulator. */
  lift: () => void = () => undefined;
  /** Whether the cause of the failure is gone. */
  isMended = false;
  #props: StageProps = {
    userId: "alice",
    onMessage: () => undefined,
    onError: (error) => this.hear(error),
  };
  readonly #mode: Mode;
  #rendered: RenderResult | undefined;
  #furniture: readonly Element[] = [];
  #view: ReactElement | null = null;

  constructor(mode: Mode) {
    this.#mode = mode;
  }

  mount(props: Partial<StageProps> = {}): void {
    this.#props = { ...this.#props, ...props };
    this.#rendered = this.#mode.render(this.#app());
    this.#furniture = this.#findFurniture();
  }

  /** Renders again with these props. */
  set(props: Partial<StageProps>): void {
    this.#props = { ...this.#props, ...props };
    this.#rendered?.rerender(this.#app());
  }

  show(view: ReactElement | null): void {
    this.#view = view;
    this.#rendered?.rerender(this.#app());
  }

  unmount(): void {
    this.#rendered?.unmount();
  }

  get props(): StageProps {
    return this.#props;
  }

  get state(): SessionState {
    const sight = this.sights.at(-1);
    if (!sight) throw new Error("nothing was rendered yet");
    return sight.state;
  }

  get status() {
    return this.state.status;
  }

  readonly hear = (error: SessionError): void => void this.errors.push(error);

  readonly retry = (): void => {
    const { state } = this;
    if ("retry" in state) state.retry?.();
  };

  readonly isAlive = (): boolean => {
    const last = this.sights.at(-1);
    return last?.session?.isAlive === true && last.session.userId === this.#props.userId;
  };

  /** A user's data with this name; by default, the user of the props. */
  person(name: string, id = this.#props.userId ?? ""): Talk.User {
    return new this.simulator.Talk.User({ id, name });
  }

  /** Makes TalkJS request a token, as when one is about to expire. */
  requestToken(): void {
    const [session] = this.simulator.sessions;
    if (!session) return;
    this.tokenAnswer = undefined;
    void this.simulator.requestToken(session).then(({ type }) => (this.tokenAnswer = type));
  }

  /** Waits until the session is alive and has reported its unreads. */
  comeAlive(): Promise<void> {
    return live(() => this.isAlive() && this.sights.at(-1)?.unreads !== undefined);
  }

  /** Whether each part of the app is still the first mount. */
  isIntact(): boolean {
    const now = this.#findFurniture();
    return (
      now.length === 2 && now.every((part, at) => part === this.#furniture[at] && part.isConnected)
    );
  }

  #findFurniture(): readonly Element[] {
    return [...(this.#rendered?.container.querySelectorAll("output") ?? [])];
  }

  #app(): ReactElement {
    return (
      <>
        <Furniture />
        <Session appId="app" sdk={this.#getSdk} {...this.#props}>
          <Furniture />
          <Watcher wanted={this.#props.userId} see={(sight) => void this.sights.push(sight)} />
          {this.#view}
        </Session>
      </>
    );
  }

  readonly #getSdk = (): Promise<SimulatedTalk> =>
    this.sdkGate ? this.sdkGate.promise.then(() => this.loadSdk()) : this.loadSdk();
}

let made = 0;

/** A part of the app with its own state: a new mount has another number and another element. */
function Furniture() {
  const [number] = useState(() => (made += 1));
  return <output>{number}</output>;
}

function Watcher({ wanted, see }: { wanted: string | null; see: (sight: Sight) => void }) {
  const state = useSessionState();
  const session = useSession();
  const unreads = useUnreads();
  see({
    wanted,
    state,
    session: session && { userId: String(session.me.id), isAlive: session.isAlive },
    unreads: unreads?.length,
  });
  return null;
}
