import { factActor } from "./fact-actor.js";

/** Shows the session's unreads outside for as long as it runs: never one user's under another. */
export const watchUnreads = factActor(({ lease, unreads }) => {
  const theirs = lease.getSnapshot()?.shared.unreads;
  const show = () => unreads.set(theirs?.getSnapshot());
  const subscription = theirs?.subscribe(show);
  show();
  return () => {
    subscription?.unsubscribe();
    unreads.set(undefined);
  };
});
