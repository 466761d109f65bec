import type { LivingActor, LivingChatView, LivingSession } from "../../core.js";
import { acceptedBy, type Act } from "./accepted.js";
import { endOverride, isOverridden, override } from "./override.js";

/** A simulation on an actor. Without `act`, it is not possible now. */
export interface Provocation {
  readonly name: string;
  readonly hint: string;
  readonly act: (() => void) | undefined;
}

export const provocationsFor = (living: LivingActor): Provocation[] =>
  living.kind === "session" ? sessionProvocations(living) : viewProvocations(living);

const sessionProvocations = (living: LivingSession): Provocation[] => [
  {
    name: "Remount",
    hint: "Stops the session and starts it again at once, as StrictMode and Fast Refresh do.",
    act: () => {
      living.actor.send({ type: "stop" });
      living.actor.send({ type: "start" });
    },
  },
  {
    name: "Sign out",
    hint: "Signs out the app's user until you go back to the app's props.",
    act: () => become(living, null),
  },
  {
    name: "Lose",
    hint: "Calls destroy() on the session, as other code could.",
    act: aliveSession(living) && (() => aliveSession(living)?.destroy()),
  },
  failNow(living),
  ...(isOverridden(living) ? [backToApp(living)] : []),
];

const backToApp = (living: LivingSession): Provocation => ({
  name: "Back to the app's props",
  hint: "Ends a sign-out or a user switch that you made here.",
  act: () => endOverride(living),
});

const viewProvocations = (living: LivingChatView): Provocation[] => [
  {
    name: "Remount",
    hint: "Pauses the chat UI and starts it again at once, as StrictMode does.",
    act: () => {
      living.actor.send({ type: "pause" });
      living.actor.send({ type: "start" });
    },
  },
  failNow(living),
];

/** Replaces the app's user. The app's credentials belong to another user, so they are removed. */
export const become = (living: LivingSession, userId: string | null): void =>
  override(living, {
    userId,
    ...{ syncUser: undefined, token: undefined, tokenFetcher: undefined, signature: undefined },
  });

const aliveSession = ({ lease }: LivingSession) => {
  const session = lease.getSnapshot()?.shared.session;
  return session?.isAlive ? session : undefined;
};

function failNow(living: LivingActor): Provocation {
  const failure = acceptedBy(living).find(({ name }: Act) => /failed|refused/.test(name));
  const hint = failure
    ? `Sends ${failure.name}, as if it had happened.`
    : "No failure is possible in this state.";
  return { name: "Fail", hint, act: failure?.act };
}
