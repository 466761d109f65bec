import type { SnapshotFrom } from "xstate";
import {
  sessionMachine,
  type SessionEvent,
  type SessionFailure,
  type SessionInput,
} from "../../../src/machines.js";
import { userOf } from "../walk.js";
import { isInternal } from "./chart.js";
import { internalEvents, when, type Cases, type Model } from "./paths.js";
import {
  everyProps,
  isCarol,
  isPromised,
  propsBehind,
  toSessionConfig,
  type Props,
} from "./session.props.js";

export type SessionSnapshot = SnapshotFrom<typeof sessionMachine>;

const at = ({ value }: SessionSnapshot, ...states: string[]): boolean =>
  states.some((state) => JSON.stringify(value).includes(`"${state}"`));

/** A revision of the user's data that the chart has not seen yet. */
const nextRevision = ({ context: { config, identity } }: SessionSnapshot): number =>
  Math.max(config.user.type === "known" ? config.user.revision : 0, identity?.revision ?? 0) + 1;

const isAnswered = ({ context: { config } }: SessionSnapshot): boolean =>
  isPromised(propsBehind(config)) && config.user.type !== "unresolved";

function canBecome(next: Props, snapshot: SessionSnapshot): boolean {
  const { config, started } = snapshot.context;
  const now = propsBehind(config);
  if (!started) return false;
  // Other tests cover credentials that are announced later.
  if (next === "announced") return at(snapshot, "signedOut");
  // Other tests cover data that changes during a write.
  if (at(snapshot, "leasing", "updatingUser") && isCarol(now) && isCarol(next)) return false;
  if (now !== next) return true;
  // `retry` discards the resolved user, and the app's promise is requested again.
  return next === "carol" || (isPromised(next) && at(snapshot, "failed") && isAnswered(snapshot));
}

const isAsked = (snapshot: SessionSnapshot): boolean =>
  at(snapshot, "resolving", "updatingUser") && snapshot.context.config.user.type === "unresolved";

const isWriting = (snapshot: SessionSnapshot): boolean =>
  at(snapshot, "updatingUser") && snapshot.context.config.user.type === "known";

const isComing = (snapshot: SessionSnapshot): boolean =>
  at(snapshot, "loading") ||
  at(snapshot, "retrying") ||
  (at(snapshot, "backoff", "failed") && snapshot.context.sdk === "unloaded");

/** Whether a retry has an effect. In other states the controller does not forward it. */
const isRetryOffered = (snapshot: SessionSnapshot): boolean =>
  snapshot.context.failure !== undefined && at(snapshot, "failed", "destroyed");

const isUnverified = (snapshot: SessionSnapshot): boolean =>
  at(snapshot, "alive", "destroying") && snapshot.context.failure === undefined;

const failed = <Type extends string>(type: Type, code: SessionFailure["code"]) => ({
  type,
  failure: { code },
});

/** The SDK is loaded, so a load attempt ends as soon as it starts. */
const isPassing = (snapshot: SessionSnapshot): boolean =>
  at(snapshot, "loading") && snapshot.context.sdk === "loaded";

/** The events that can occur from outside, by state. */
const CASES: Cases<SessionEvent, SessionSnapshot> = {
  start: ({ context: { started, sdk } }) =>
    when(!started, { type: "start", sdk: sdk === "loaded" ? sdk : undefined }),
  stop: ({ context: { started } }) => when(started, { type: "stop" }),
  retry: (snapshot) => when(isRetryOffered(snapshot) && !isAnswered(snapshot), { type: "retry" }),
  "session.configured": (snapshot) =>
    everyProps
      .filter((props) => canBecome(props, snapshot))
      .map((props) => ({
        type: "session.configured",
        config: toSessionConfig(props, nextRevision(snapshot)),
      })),
  // Only actors of `talkSession` send it.
  "session.restored": () => [],
  "sdk.loaded": (snapshot) => when(isComing(snapshot), { type: "sdk.loaded" }),
  "sdk.failed": (snapshot) => [
    ...when(at(snapshot, "loading", "retrying"), failed("sdk.failed", "sdk-failed")),
    ...when(at(snapshot, "retrying"), failed("sdk.failed", "script-blocked")),
  ],
  "network.online": (snapshot) =>
    when(at(snapshot, "backoff", "waiting"), { type: "network.online" }),
  "user.resolved": (snapshot) =>
    when(isAsked(snapshot), {
      type: "user.resolved",
      user: userOf("carol", nextRevision(snapshot)),
    }),
  "user.mismatched": (snapshot) =>
    when(isAsked(snapshot) && propsBehind(snapshot.context.config) === "promised", {
      type: "user.mismatched",
      user: { type: "mismatched", id: "carol" },
    }),
  "user.absent": (snapshot) =>
    when(isAsked(snapshot) && propsBehind(snapshot.context.config) === "unnamed", {
      type: "user.absent",
    }),
  "user.failed": (snapshot) => when(isAsked(snapshot), failed("user.failed", "user-failed")),
  "session.leased": (snapshot) =>
    when(at(snapshot, "leasing"), { type: "session.leased", revision: revisionIn(snapshot) }),
  "session.failed": (snapshot) =>
    when(at(snapshot, "leasing"), failed("session.failed", "session-failed")),
  "session.lost": (snapshot) => when(at(snapshot, "alive", "destroying"), { type: "session.lost" }),
  "session.refused": (snapshot) =>
    when(isUnverified(snapshot), failed("session.refused", "app-id-invalid")),
  "user.updated": (snapshot) =>
    when(isWriting(snapshot), { type: "user.updated", revision: revisionIn(snapshot) }),
  "user.updateFailed": (snapshot) =>
    when(isWriting(snapshot), {
      ...failed("user.updateFailed", "user-update-failed"),
      revision: revisionIn(snapshot),
    }),
};

const revisionIn = ({ context: { config } }: SessionSnapshot): number =>
  config.user.type === "known" ? config.user.revision : 0;

const isCase = (type: string): type is SessionEvent["type"] => type in CASES;

function eventsOf(type: string, snapshot: SessionSnapshot): readonly SessionEvent[] {
  if (isPassing(snapshot) && type !== "sdk.loaded") return [];
  if (isInternal(type)) return internalEvents(type, snapshot);
  if (!isCase(type)) throw new Error(`The model has no case for "${type}"`);
  return CASES[type](snapshot);
}

const isIdentitySet = ({ context: { identity, config } }: SessionSnapshot): boolean =>
  (config.user.type === "known" || config.user.type === "unresolved") &&
  config.user.id === identity?.userId;

function placeOf(snapshot: SessionSnapshot): object {
  const { started, sdk, config, failure, identity, attempt } = snapshot.context;
  const isHolding = at(snapshot, "syncingUser", "alive", "destroying", "destroyed");
  return {
    value: snapshot.value,
    started,
    sdk,
    props: propsBehind(config),
    user: [config.user.type, config.user.type !== "absent" && config.user.id],
    problem: config.problem?.code,
    failure: failure?.code,
    ...(at(snapshot, "initializing") && { attempt }),
    ...(isHolding && { identity: identity?.userId }),
    ...(isHolding &&
      isIdentitySet(snapshot) && { revision: identity?.revision === revisionIn(snapshot) }),
  };
}

export const sessionModel: Model<SessionSnapshot, SessionEvent, SessionInput> = {
  machine: sessionMachine,
  input: toSessionConfig("nobody", 1),
  eventsOf,
  placeOf,
  sceneOf: ({ value, context: { config } }) => ({ value, props: propsBehind(config) }),
  isPassing,
};
