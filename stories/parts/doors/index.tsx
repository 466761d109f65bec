import { Session as BareSession, type SessionProps } from "../../../src/index.js";
import { simulatorInUse } from "./in-use.js";

export * from "../../../src/index.js";

/** What recipes import from `talkjs-session`: a `<Session>` over the simulator. */
export function Session(props: SessionProps) {
  if (props.controller) return <BareSession {...props} />;
  return <BareSession sdk={simulatorInUse().load} {...props} />;
}
