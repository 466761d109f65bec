import type { SessionError, SessionErrorCode } from "../../src/controller.js";
import { sessionMachine } from "../../src/machines.js";
import { noise } from "../support/noise.js";
import { isLate, ownerOf } from "./owners.js";
import type { InConversation } from "./promises.js";

/** The events of a run that can cause an error. */
export type Happening =
  | "Session refused"
  | "destroy refused"
  | "set refused"
  | "notifications refused"
  | "event refused"
  | "load refused"
  | "view refused"
  | "panel refused"
  | "something hangs"
  | "answers are late"
  | "script blocked"
  | "script late"
  | "session destroyed"
  | "view destroyed"
  | "answer of an app failed"
  | "answer of an app is garbage"
  | "credentials"
  | "handlers throw"
  | "a handler is no function"
  | "a number is invalid"
  | "syncConversation throws"
  | "tokenFetcher fails"
  | "hostile sessions"
  | "React 18 hid a tree";

const LATE = ["something hangs", "answers are late"] as const;

/** The event that must precede each error code. A code that is not listed is never reported. */
const CAUSES: Partial<Record<SessionErrorCode, readonly Happening[]>> = {
  "session-failed": ["Session refused", "event refused", "hostile sessions"],
  "session-close-failed": ["destroy refused", "hostile sessions"],
  "session-lost": ["session destroyed"],
  "script-blocked": ["script blocked"],
  "script-timeout": ["script late", ...LATE],
  "sdk-failed": ["load refused"],
  "user-failed": ["answer of an app failed"],
  "user-invalid": ["answer of an app is garbage"],
  "user-timeout": LATE,
  "user-update-failed": ["set refused"],
  "user-update-timeout": LATE,
  "notifications-failed": ["notifications refused"],
  "credentials-mismatch": ["credentials"],
  "event-refused": ["event refused", "hostile sessions"],
  "token-failed": ["tokenFetcher fails"],
  "token-timeout": LATE,
  "handler-failed": ["handlers throw"],
  "prop-invalid": ["a number is invalid"],
  "handler-invalid": ["a handler is no function"],
  "view-failed": ["view refused"],
  "view-lost": ["view destroyed", "session destroyed"],
  "view-timeout": LATE,
  "view-update-failed": ["view refused", "view destroyed", "session destroyed"],
  "panel-failed": ["panel refused"],
  "panel-timeout": LATE,
  "conversation-failed": ["syncConversation throws"],
};

const SOURCES = ["console.error", "console.warn", "unhandled rejection"] as const;

/** Records the reports that arrive during a step, and collects faults. */
export class Witness {
  readonly happened = new Set<Happening>();
  readonly #offences: string[] = [];
  readonly #noiseBefore = SOURCES.map((source) => noise(source).length);

  accuse(offence: string): void {
    this.#offences.push(offence);
  }

  note(wrongs: readonly (string | false | undefined)[]): void {
    for (const wrong of wrongs) if (wrong) this.accuse(wrong);
  }

  /** The `onError` of one user's props. */
  readonly hearErrorOf =
    (user: string | null, isWriting: () => boolean) =>
    ({ code, cause }: Pick<SessionError, "code" | "cause">): void => {
      const isExplained = CAUSES[code]?.some((cause) => this.happened.has(cause)) ?? false;
      if (!isExplained) this.accuse(`"${code}" was told without a cause`);
      if (code === "user-update-timeout" && !isWriting())
        this.accuse("a write timed out, and there was none");
      if (isLate(cause)) this.accuse(`"${code}" of a chat UI that had ended was told`);
      const owner = ownerOf(cause);
      if (owner !== undefined && owner !== user)
        this.accuse(`"${code}" of ${owner} was told to ${String(user)}`);
    };

  /** The handlers of one user's props. Messages contain their user in the id of the conversation. */
  readonly hearMessageOf =
    (user: string | null, see: () => void) =>
    (event?: InConversation): void => {
      see();
      const id = event?.conversation.id;
      if (id !== undefined && !id.startsWith(`${String(user)}-`))
        this.accuse(`a message in ${id} was told to ${String(user)}`);
    };

  /** Checks the statuses of one session: the chart must lead from each status to the next. */
  follow(first: string): (status: string) => void {
    let last = first;
    return (status) => {
      if (!isInChart(last, status)) this.accuse(`${last} → ${status} is not in the chart`);
      last = status;
    };
  }

  /** All faults. */
  get offences(): readonly string[] {
    const heard = SOURCES.flatMap((source, nth) =>
      noise(source)
        .slice(this.#noiseBefore[nth])
        .map((text) => `${source}: ${text}`),
    );
    return [...this.#offences, ...heard];
  }
}

type Node = (typeof sessionMachine)["root"];

const topOf = (node: Node): string => node.path[0] ?? "";

const nodesIn = (node: Node): Node[] => [node, ...Object.values(node.states).flatMap(nodesIn)];

const targetsOf = (transitions: readonly { readonly target: readonly Node[] | undefined }[]) =>
  transitions.flatMap(({ target }) => target ?? []).map(topOf);

/** For each status, the statuses after one event; eventless transitions can lead further. */
const edges = new Map(
  Object.values(sessionMachine.root.states).map((state) => {
    const nodes = nodesIn(state);
    const always = nodes.flatMap((node) => targetsOf(node.always ?? []));
    const events = nodes.flatMap((node) => [...node.transitions.values()].flatMap(targetsOf));
    return [state.key, { always, all: [...always, ...events] }] as const;
  }),
);

function isInChart(from: string, to: string): boolean {
  const seen = new Set<string>();
  const next = [...(edges.get(from)?.all ?? [])];
  for (let status = next.pop(); status !== undefined; status = next.pop()) {
    if (status === to) return true;
    if (!seen.has(status)) next.push(...(edges.get(status)?.always ?? []));
    seen.add(status);
  }
  return false;
}
