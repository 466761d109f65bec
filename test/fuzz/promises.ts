import type Talk from "talkjs";
import type { SessionController, SessionOptions } from "../../src/controller.js";
import type { Stage } from "./step.js";
import type { Want } from "./wants.js";

type Unreads = ReturnType<SessionController["unreads"]["getSnapshot"]>;

/** Throws if there are faults; the message contains all of them. */
export function demand(wrongs: readonly (string | false | undefined)[]): void {
  const found = wrongs.filter((wrong) => wrong !== false && wrong !== undefined);
  if (found.length > 0) throw new Error(`A promise is broken:\n- ${found.join("\n- ")}`);
}

/** Checks a session that hooks return: it must be alive and belong to the current user. */
export const wrongSession = (
  session: Pick<Talk.Session, "isAlive" | "me"> | undefined,
  user: string | null | undefined,
  where: string,
): string | undefined => {
  if (session === undefined) return undefined;
  if (!session.isAlive) return `${where}: a dead session is shown`;
  // An SDK can normalize ids.
  return String(session.me.id).toLowerCase() === user
    ? undefined
    : `${where}: ${String(session.me.id)}'s session is shown to ${String(user)}`;
};

/** Checks unreads that hooks return: each conversation contains the name of its user. */
export const wrongUnreads = (unreads: Unreads, user: string | null, where: string) =>
  unreads?.some(({ conversation: { id } }) => !id.startsWith(`${String(user)}-`)) &&
  `${where}: someone else's unreads are shown to ${String(user)}`;

/** The guarantees that hold at every moment, for all holders. */
export function wrongsNow({ talk, witness, wants }: Stage): (string | false)[] {
  const { ledger, sessions } = talk.simulator;
  const ours = sessions.filter((session) => !talk.givenUp.has(session));
  const users = new Set(ours.map(({ me }) => me.id));
  return [
    users.size < ours.length && "one user has two live sessions",
    ours.length > wants.length && "there are more live sessions than holders",
    ...ledger.deadCalls.map(({ on, method }) => `${on}.${method} was called on what is dead`),
    ledger.calls.some(isDeletion) && "data was deleted of which no app gave null",
    talk.views.abandoned().length > 0 &&
      !witness.happened.has("React 18 hid a tree") &&
      "a chat UI lost its element before it was destroyed",
    ...witness.offences,
  ];
}

/** No app of a run gives null for what `currentUser.set` takes. */
const isDeletion = ({
  on,
  method,
  args,
}: Stage["talk"]["simulator"]["ledger"]["calls"][number]): boolean =>
  on === "currentUser" && method === "set" && /:null/.test(JSON.stringify(args));

/** Checks the promises that hold after all holders and all delays have ended. */
export function wrongsAtTheEnd({ talk, scheduler }: Stage): (string | false)[] {
  const { ledger, sessions } = talk.simulator;
  const stray = sessions.filter((session) => !talk.givenUp.has(session)).length;
  const isLeaky = talk.hostility?.isLeaky ?? talk.hostility?.isImmortal;
  const subscriptions = isLeaky ? [] : Object.keys(ledger.subscriptions.byEvent);
  return [
    stray > 0 && `${String(stray)} sessions are left`,
    subscriptions.length > 0 && `subscriptions are left: ${subscriptions.join()}`,
    scheduler.count() > 0 && `${String(scheduler.count())} promises are left`,
  ];
}

/** The part of a message that shows whose it is. */
export interface InConversation {
  readonly conversation: { readonly id: string };
}

/** The features of the SDK that a session uses in addition to its user. */
export const handlersOf = (
  kind: Want["handlers"],
  see: (event?: InConversation) => void,
): Pick<SessionOptions, "onMessage" | "onUnreadsChange" | "onBrowserPermissionDenied"> => {
  if (kind === "none") return {};
  // Plain JavaScript can do this.
  if (kind === "no function") return { onMessage: kind } as object;
  const handle = (event?: InConversation) => {
    see(event);
    if (kind === "throwing") throw new Error("the app's own handler fails");
  };
  const other = () => {
    handle();
  };
  return { onMessage: handle, onUnreadsChange: other, onBrowserPermissionDenied: other };
};
