export const LIBRARIES = ["ours", "official"] as const;

export type Library = (typeof LIBRARIES)[number];

/** What one mount of a `<Session>` with one consumer of `useSession` cost, and its unmount. */
export interface Mount {
  readonly library: Library;
  /** From the call of `root.render` to the commit in which the consumer has the session, in ms. */
  readonly aliveMs: number;
  /** From the call of `root.unmount` to the end of the session, in ms. */
  readonly closedMs: number;
  /** Whether the first frame that the browser painted had the session in it. */
  readonly beforePaint: boolean;
  /** Renders of the consumer. */
  readonly renders: number;
  /** Commits of React. */
  readonly commits: number;
}

/** What TalkJS's SDK was asked for. */
export interface Demand {
  readonly sessions: number;
  readonly chatUis: number;
  readonly subscriptions: number;
  /** Of methods of the SDK's objects, all in all. */
  readonly calls: number;
}

/** One of the stories that are played with both libraries. */
export interface Played extends Demand {
  readonly scenario: string;
  /** Of a component that uses `useSession` and `useUnreads`. */
  readonly renders: number;
}

export const CROWDS = ["holders", "chat UIs", "handlers"] as const;

/** What there are many of. */
export type Crowd = (typeof CROWDS)[number];

export const SIZES = [1, 10, 100] as const;

export interface Crowded extends Demand {
  readonly library: Library;
  readonly crowd: Crowd;
  readonly size: number;
  /** Until all of them have what they wait for. */
  readonly ms: number;
}

/** What a page offers to whoever measures in it. */
export interface Bench {
  /** Resolves when the SDK is loaded. */
  loadSdk(): Promise<void>;
  /** Mounts, waits, measures, unmounts. */
  mount(library: Library): Promise<Mount>;
  play(library: Library): Promise<readonly Played[]>;
  gather(library: Library, crowd: Crowd, size: number): Promise<Crowded>;
  /** Mounts and unmounts so many times, one after the other. */
  live(library: Library, times: number): Promise<void>;
}
