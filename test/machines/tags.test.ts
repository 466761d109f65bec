import { expect, test } from "vitest";
import { sessionMachine, statusOf } from "../../src/machines.js";
import { nameOf, nodesIn } from "./model/chart.js";
import { pathsThrough } from "./model/paths.js";
import { sessionModel, type SessionSnapshot } from "./model/session.model.js";

/** The definition of "on its way", from outside the chart: a user is expected, and no session or error is there yet. */
function isOnItsWay({ value, context: { config, failure, started } }: SessionSnapshot): boolean {
  const isExpected = config.user.type !== "absent" && !config.problem;
  switch (statusOf(value)) {
    case "initializing":
    case "syncingUser":
      return true;
    case "idle":
      return isExpected;
    case "destroying":
      return started && isExpected && !failure;
    default:
      return false;
  }
}

test("a session is pending exactly while it is on its way, in every state of every path", () => {
  const snapshots = pathsThrough(sessionModel).flatMap(({ steps }) =>
    [...steps].map(({ state }) => state),
  );
  const wrong = snapshots.filter((one) => one.hasTag("pending") !== isOnItsWay(one));
  expect(snapshots.filter((one) => one.hasTag("pending")).length).toBeGreaterThan(50);
  expect(wrong.map(({ value, context }) => ({ value, context }))).toEqual([]);
});

test("leaf states carry the tag, so that no child inherits it", () => {
  const tagged = nodesIn(sessionMachine.root).filter(({ tags }) => tags.length > 0);
  expect(tagged.map(nameOf)).toEqual([
    "idle.signedIn",
    "initializing.loading",
    "initializing.backoff",
    "syncingUser.resolving",
    "syncingUser.mismatched",
    "syncingUser.leasing",
    "destroying.reopening",
  ]);
  expect(tagged.filter(({ type }) => type !== "atomic")).toEqual([]);
});
