import type { RegisteredActor, RegisteredChatView, RegisteredSession } from "../../core.js";
import { acceptedBy, type Act } from "./accepted.js";
import { endOverride, isOverridden, override } from "./override.js";

/** A simulation on an actor. Without `act`, it is not possible now. */
export interface Provocation {
  readonly name: string;
  readonly hint: string;
  readonly act: (() => void) | undefined;
}

export const provocationsFor = (registered: RegisteredActor): Provocation[] =>
  registered.kind === "session" ? sessionProvocations(registered) : viewProvocations(registered);

const sessionProvocations = (registered: RegisteredSession): Provocation[] => [
  {
    name: "Remount",
    hint: "Stops the session and starts it again at once, as StrictMode and Fast Refresh do.",
    act: () => {
      registered.actor.send({ type: "stop" });
      registered.actor.send({ type: "start" });
    },
  },
  {
    name: "Sign out",
    hint: "Signs out the app's user until you go back to the app's props.",
    act: () => impersonate(registered, null),
  },
  {
    name: "Destroy",
    hint: "Calls destroy() on the session, as other code could.",
    act: aliveSession(registered) && (() => aliveSession(registered)?.destroy()),
  },
  failNow(registered),
  ...(isOverridden(registered) ? [backToApp(registered)] : []),
];

const backToApp = (registered: RegisteredSession): Provocation => ({
  name: "Back to the app's props",
  hint: "Ends a sign-out or a user switch that you made here.",
  act: () => endOverride(registered),
});

const viewProvocations = (registered: RegisteredChatView): Provocation[] => [
  {
    name: "Remount",
    hint: "Pauses the chat UI and starts it again at once, as StrictMode does.",
    act: () => {
      registered.actor.send({ type: "pause" });
      registered.actor.send({ type: "start" });
    },
  },
  failNow(registered),
];

/** Replaces the app's user. The app's credentials belong to another user, so they are removed. */
export const impersonate = (registered: RegisteredSession, userId: string | null): void =>
  override(registered, {
    userId,
    syncUser: undefined,
    token: undefined,
    tokenFetcher: undefined,
    signature: undefined,
  });

const aliveSession = ({ lease }: RegisteredSession) => {
  const session = lease.getSnapshot()?.shared.session;
  return session?.isAlive ? session : undefined;
};

function failNow(registered: RegisteredActor): Provocation {
  const failure = acceptedBy(registered).find(({ name }: Act) => /failed|refused/.test(name));
  const hint = failure
    ? `Sends ${failure.name}, as if it had happened.`
    : "No failure is possible in this state.";
  return { name: "Fail", hint, act: failure?.act };
}
