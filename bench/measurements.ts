export const LIBRARIES = ["ours", "official"] as const;

export type Library = (typeof LIBRARIES)[number];

/** The libraries, and a bare machine of the same states: what XState and React cost without a library. */
export const CONTENDERS = [...LIBRARIES, "floor"] as const;

export type Contender = (typeof CONTENDERS)[number];

/** Measurements of one mount and unmount of a `<Session>` with one consumer of `useSession`. */
export interface Mount {
  readonly library: Contender;
  /** Time from the call of `root.render` to the commit in which the consumer has the session, in ms. */
  readonly aliveMs: number;
  /** Time from the call of `root.unmount` to the end of the session, in ms. */
  readonly closedMs: number;
  /** Whether the consumer had the session in the first frame that the browser painted. */
  readonly beforePaint: boolean;
  /** Renders of the consumer. */
  readonly renders: number;
  /** Commits of React. */
  readonly commits: number;
}

/** How much of TalkJS's SDK a library used. */
export interface Demand {
  readonly sessions: number;
  readonly chatUis: number;
  readonly subscriptions: number;
  /** All calls of methods on the SDK's objects. */
  readonly calls: number;
}

/** The measurements of one scenario, which runs with both libraries. */
export interface ScenarioRun extends Demand {
  readonly scenario: string;
  /** Renders of a component that uses `useSession` and `useUnreads`. */
  readonly renders: number;
}

export const CROWDS = ["holders", "chat UIs", "handlers"] as const;

/** The kinds of components that are mounted in growing numbers. */
export type Crowd = (typeof CROWDS)[number];

export const SIZES = [1, 10, 100] as const;

export interface Crowded extends Demand {
  readonly library: Library;
  readonly crowd: Crowd;
  readonly size: number;
  /** Time until all of them are ready, in ms. */
  readonly ms: number;
}

/** The things that are mounted in two sizes, the second ten times the first, with the names of their rows. */
export const GROWTHS = {
  consumers: {
    sizes: [100, 1_000],
    rows: ["an unread event", "a render of the parent", "another user"],
  },
  "chat UIs": { sizes: [100, 1_000], rows: ["mount", "unmount"] },
  holders: { sizes: [100, 1_000], rows: ["mount", "another user", "unmount"] },
  handlers: { sizes: [100, 1_000], rows: ["mount", "unmount"] },
  "prop changes": { sizes: [1_000, 10_000], rows: ["time"] },
} as const;

export type Growth = keyof typeof GROWTHS;

export interface Grown {
  readonly library: Library;
  readonly growth: Growth;
  readonly size: number;
  /** Times in ms, by the name of the row. */
  readonly times: Readonly<Record<string, number>>;
}

export const RENDERINGS = ["client", "server"] as const;

/** The time that each JavaScript file of the app takes, in ms. */
export const CHUNK_MS = [50, 100] as const;

export const SDK_IMPORTS = ["not imported by the app", "imported by the app"] as const;

/** A page on a network: where its HTML is rendered, how slow its files are, and whether the app imports `talkjs` too. */
export interface NetworkCase {
  readonly rendering: (typeof RENDERINGS)[number];
  readonly chunkMs: (typeof CHUNK_MS)[number];
  readonly sdkImport: (typeof SDK_IMPORTS)[number];
}

/** The time until a component has the session. */
export interface Arrival {
  /** Since the call of `render` or `hydrateRoot`, in ms. */
  readonly mountMs: number;
  /** Since the start of the navigation, in ms. */
  readonly navigationMs: number;
}

export interface Visited extends NetworkCase, Arrival {
  readonly library: Library;
}

/** The functions that the benchmark page exposes on `window.bench`. */
export interface Bench {
  /** Resolves when the SDK is loaded. */
  loadSdk(): Promise<void>;
  /** Mounts, waits until the session is alive, measures and unmounts. */
  mount(library: Contender): Promise<Mount>;
  runScenarios(library: Library): Promise<readonly ScenarioRun[]>;
  gather(library: Library, crowd: Crowd, size: number): Promise<Crowded>;
  grow(library: Library, growth: Growth, size: number): Promise<Grown>;
  /** Mounts and leaves mounted, until `release` unmounts. */
  hold(library: Library, growth: Growth, size: number): Promise<void>;
  release(): Promise<void>;
  /** Mounts and unmounts `times` times in sequence. */
  mountRepeatedly(library: Contender, times: number): Promise<void>;
}
