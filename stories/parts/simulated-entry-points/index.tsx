import { Session as BareSession, type SessionProps } from "../../../src/index.js";
import { recipeSimulator } from "./recipe-simulator.js";

export * from "../../../src/index.js";

/** Replaces `talkjs-session` in recipes: a `<Session>` with the simulator. */
export function Session(props: SessionProps) {
  if (props.controller) return <BareSession {...props} />;
  return <BareSession sdk={recipeSimulator().load} {...props} />;
}
