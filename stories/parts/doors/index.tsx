import { Session as BareSession, type SessionProps } from "../../../src/index.js";
import { simulatorInUse } from "./in-use.js";

export * from "../../../src/index.js";

/** Replaces `talkjs-session` in recipes: a `<Session>` with the simulator. */
export function Session(props: SessionProps) {
  if (props.controller) return <BareSession {...props} />;
  return <BareSession sdk={simulatorInUse().load} {...props} />;
}
