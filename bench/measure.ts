export type Library = "ours" | "official";

/** What one mount of a `<Session>` with one consumer of `useSession` cost. */
export interface Mount {
  readonly library: Library;
  /** From the call of `root.render` to the commit in which the consumer has the session, in ms. */
  readonly ms: number;
  /** Whether the first frame that the browser painted had the session in it. */
  readonly beforePaint: boolean;
  /** Renders of the consumer. */
  readonly renders: number;
  /** Commits of React. */
  readonly commits: number;
}
