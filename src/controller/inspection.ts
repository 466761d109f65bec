/** What an actor tells an inspector: XState's `InspectionEvent`, as much of it as can be relied on. */
export interface InspectionMessage {
  /** E.g. `@xstate.actor`, `@xstate.event`, `@xstate.snapshot`. */
  readonly type: string;
  /** The `sessionId` of the actor at the top: one for each session and chat UI. */
  readonly rootId: string;
  /** Whom it is about. */
  readonly actorRef: { readonly sessionId: string };
  readonly event?: { readonly type: string } | undefined;
  readonly snapshot?: object | undefined;
}
