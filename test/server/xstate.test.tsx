import { useSelector } from "@xstate/react";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { Session } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import { sessionOf, useSessionActorRef } from "../../src/xstate.js";

function Status() {
  const actorRef = useSessionActorRef();
  const isPending = useSelector(actorRef, (snapshot) => snapshot.hasTag("pending"));
  return <p>{`${isPending ? "pending" : "settled"}, ${typeof sessionOf(actorRef)}`}</p>;
}

test.each([
  ["alice", "<p>pending, undefined</p>"],
  [null, "<p>settled, undefined</p>"],
])("on a server the actor of the session of %s has its first snapshot", (userId, html) => {
  const simulator = createTalkSimulator();
  const app = (
    <Session appId="app" userId={userId} sdk={simulator.Talk}>
      <Status />
    </Session>
  );
  expect(renderToString(app)).toBe(html);
  expect(simulator.ledger.calls).toEqual([]);
});
