import type { LivingActor, LivingChatView, LivingSession } from "../../core.js";
import { acceptedBy, type Act } from "./accepted.js";
import { endOverride, isOverridden, override } from "./override.js";

/** What is tried out on an actor; without `act` it cannot be done now. */
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
    hint: "Stops it and starts it at once, as StrictMode and Fast Refresh do.",
    act: () => {
      living.actor.send({ type: "stop" });
      living.actor.send({ type: "start" });
    },
  },
  {
    name: "Sign out",
    hint: "The app's user is put aside, until you go back to its props.",
    act: () => become(living, null),
  },
  {
    name: "Lose",
    hint: "Destroys the session from outside, as other code might.",
    act: aliveSession(living) && (() => aliveSession(living)?.destroy()),
  },
  failNow(living),
  ...(isOverridden(living) ? [backToApp(living)] : []),
];

const backToApp = (living: LivingSession): Provocation => ({
  name: "Back to the app's props",
  hint: "Ends a sign-out or a switch of users made here.",
  act: () => endOverride(living),
});

const viewProvocations = (living: LivingChatView): Provocation[] => [
  {
    name: "Remount",
    hint: "Pauses it and starts it at once, as StrictMode does.",
    act: () => {
      living.actor.send({ type: "pause" });
      living.actor.send({ type: "start" });
    },
  },
  failNow(living),
];

/** Another user in place of the app's. The app's credentials are not theirs, and stay with the app. */
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
    ? `Says ${failure.name}, as if it had happened.`
    : "There is nothing that could fail in this state.";
  return { name: "Fail", hint, act: failure?.act };
}
