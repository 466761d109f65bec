import type * as Talk from "talkjs/all.js";
import { failureOf, SessionError } from "../errors/session-error.js";
import type { HoldingEvent, HoldSessionInput, SessionActorEvent } from "../machines.js";
import { recordBuilders } from "../sdk/builders.js";
import { credentialsIn, type Credentials } from "../sdk/credentials.js";
import { leaseSession, type Lease, type LeaseRequest } from "../sdk/pool.js";
import type { TalkSdk } from "../sdk/port.js";
import { soon } from "../lib/soon.js";
import { fromSessionHost, type SessionHost } from "./session-host.js";
import { createSessionOutputs } from "./session-outputs.js";
import { updateNotifications } from "./update-notifications.js";
import { verifyApp } from "./verify-app.js";

/** Leases the session while it runs. Its cleanup releases the lease. */
export const holdSession = /* @__PURE__ */ fromSessionHost<HoldSessionInput, HoldingEvent>(
  (host, { send, input, receive }) => {
    const sdk = host.source.current();
    if (!sdk)
      return send({ type: "session.failed", failure: failureOf(new SessionError("sdk-failed")) });
    const outputs = createSessionOutputs(host);
    let notifications: boolean | undefined;
    let running = true;
    let withdraw = () => {};
    const isRunning = () => running;
    const cancel = soon(() => {
      withdraw = leaseSession(requestOf(host, sdk, input, send, isRunning));
      // An app can stop the session in an `onError` for another one, before this one waits.
      if (!running) withdraw();
    });
    receive((event) => {
      const lease = host.lease.getSnapshot();
      if (!lease) return;
      if (!lease.shared.isAlive()) return send({ type: "session.lost" });
      if (event.type === "deactivate") {
        outputs.disconnect();
        lease.leave(event.lingerMs);
        return;
      }
      if (event.type === "activate") {
        lease.stay();
        outputs.connect(lease);
        verifyApp(host, lease.shared, send);
      }
      if (event.notifications === notifications) return;
      notifications = event.notifications;
      updateNotifications(host, lease.shared, notifications);
    });
    return () => {
      running = false;
      outputs.disconnect();
      cancel();
      withdraw();
      giveBack(host);
    };
  },
);

function requestOf(
  host: SessionHost,
  sdk: TalkSdk,
  { appId, userId, revision }: HoldSessionInput,
  send: (event: SessionActorEvent) => void,
  isRunning: () => boolean,
): LeaseRequest {
  const user = host.users.open(userId);
  let credentials: Credentials | undefined;
  return {
    sdk,
    appId,
    userId,
    user,
    // Never pass the next user's credentials to this session: it can outlive the switch for a moment.
    credentials: () =>
      (credentials =
        credentials && !host.users.names(userId) ? credentials : credentialsIn(host.options())),
    leased(lease) {
      // An app can stop the session in an `onError` before it has the lease.
      if (!isRunning()) return lease.release();
      take(host, lease);
      send({ type: "session.leased", revision: carries(lease, user) ? revision : undefined });
    },
    failed: (cause) =>
      send({
        type: "session.failed",
        failure: failureOf(new SessionError("session-failed", { cause })),
      }),
    lost: () => send({ type: "session.lost" }),
    report: (code, cause) => host.report(new SessionError(code, { cause }), userId),
  };
}

const carries = ({ shared }: Lease, user: Talk.User | undefined): boolean =>
  user === undefined || shared.carries(user);

function take({ lease, events }: SessionHost, taken: Lease): void {
  lease.set(taken);
  recordBuilders(taken.shared.session);
  events.attach(taken.shared.session);
}

function giveBack({ lease, events }: SessionHost): void {
  const held = lease.getSnapshot();
  try {
    events.detach();
  } finally {
    lease.set(undefined);
    held?.release();
  }
}
