import { describe } from "./describe.js";
import { isAt, type Target } from "./places.js";

/** How many objects were opened, are open now, and were closed. */
export interface Tally {
  readonly opened: number;
  readonly open: number;
  readonly closed: number;
  /** The largest number that was open at the same time. */
  readonly mostOpen: number;
}

/** One call of the SDK: `{ on: "Chatbox", method: "select", args: ["order-1"] }`. */
export interface Call {
  /** The kind of object, for example `"Session"`, `"Inbox"` or `"currentUser"`. */
  readonly on: string;
  /** The name of the method, or `"new"` for a constructor. */
  readonly method: string;
  /** The arguments as plain data, without secrets, functions and elements. */
  readonly args: readonly unknown[];
}

/** The {@link Ledger} as plain data, for comparisons and output. */
export interface LedgerSnapshot {
  /** Sessions. `mostOpenByUser` is the largest number that each user had at the same time. */
  readonly sessions: Tally & { readonly mostOpenByUser: Readonly<Record<string, number>> };
  /** Chatboxes, inboxes and popups. */
  readonly boxes: Tally;
  readonly htmlPanels: Tally;
  /** Subscriptions. `dropped` counts those that ended with their object, without `unsubscribe()`. */
  readonly subscriptions: {
    readonly opened: number;
    readonly open: number;
    readonly dropped: number;
    /** The open subscriptions by event: `{ "Session.onMessage": 1 }`. */
    readonly byEvent: Readonly<Record<string, number>>;
  };
  /** How often each method was called: `{ "Chatbox.mount": 1 }`. */
  readonly counts: Readonly<Record<string, number>>;
  /** Every call, in order. */
  readonly calls: readonly Call[];
  /** Calls on objects that are not alive. A correct client makes none. */
  readonly deadCalls: readonly Call[];
  /** Loads of the script. */
  readonly loads: { readonly asked: number; readonly arrived: number; readonly failed: number };
  /** How often `talk.js` ran in this page. */
  readonly scriptRuns: number;
  /** Permission prompts that the browser showed. */
  readonly promptsShown: number;
  /** Alerts that the SDK showed because a permission was refused. */
  readonly alertsShown: number;
  /** How often the SDK called a `tokenFetcher`. */
  readonly tokensRequested: number;
  /** Warnings that the real SDK would log. */
  readonly warnings: readonly string[];
}

/** Everything that happened and is open in the simulator. Tests read it and never write it. */
export interface Ledger extends LedgerSnapshot {
  /** Returns how often a method was called: `ledger.count("mount")`, `ledger.count("currentUser.set")`. */
  count(target: Target): number;
  /** Returns a copy as plain data, which does not change later. */
  snapshot(): LedgerSnapshot;
}

type CounterName = "scriptRuns" | "promptsShown" | "alertsShown" | "tokensRequested";

/** The ledger with the methods that write it. */
export class MutableLedger implements Ledger {
  sessions: LedgerSnapshot["sessions"] = { ...noTally, mostOpenByUser: {} };
  boxes: Tally = noTally;
  htmlPanels: Tally = noTally;
  subscriptions: LedgerSnapshot["subscriptions"] = noSubscriptions;
  calls: Call[] = [];
  deadCalls: Call[] = [];
  loads = { asked: 0, arrived: 0, failed: 0 };
  scriptRuns = 0;
  promptsShown = 0;
  alertsShown = 0;
  tokensRequested = 0;
  warnings: string[] = [];
  readonly #openByUser = new Map<string, number>();

  get counts(): Readonly<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const { on, method } of this.calls) add(counts, `${on}.${method}`, 1);
    return counts;
  }

  count(target: Target): number {
    return this.calls.filter(({ on, method }) => isAt(target, on, method)).length;
  }

  snapshot(): LedgerSnapshot {
    const { sessions, boxes, htmlPanels, subscriptions, counts, scriptRuns } = this;
    const { promptsShown, alertsShown, tokensRequested } = this;
    return {
      sessions,
      boxes,
      htmlPanels,
      subscriptions,
      counts,
      loads: { ...this.loads },
      scriptRuns,
      promptsShown,
      alertsShown,
      tokensRequested,
      warnings: [...this.warnings],
      calls: [...this.calls],
      deadCalls: [...this.deadCalls],
    };
  }

  clear(): void {
    Object.assign(this, new MutableLedger());
  }

  record(on: string, method: string, args: readonly unknown[]): Call {
    const call = { on, method, args: args.map((arg) => describe(arg)) };
    this.calls.push(call);
    return call;
  }

  sessionOpened(userId: string): void {
    const open = (this.#openByUser.get(userId) ?? 0) + 1;
    this.#openByUser.set(userId, open);
    const { mostOpenByUser } = this.sessions;
    const most = Math.max(mostOpenByUser[userId] ?? 0, open);
    this.sessions = {
      ...opened(this.sessions),
      mostOpenByUser: { ...mostOpenByUser, [userId]: most },
    };
  }

  sessionClosed(userId: string): void {
    this.#openByUser.set(userId, (this.#openByUser.get(userId) ?? 0) - 1);
    this.sessions = { ...this.sessions, ...closed(this.sessions) };
  }

  opened(kind: "boxes" | "htmlPanels"): void {
    this[kind] = opened(this[kind]);
  }

  closed(kind: "boxes" | "htmlPanels"): void {
    this[kind] = closed(this[kind]);
  }

  subscribed(event: string): void {
    const { opened, open, dropped, byEvent } = this.subscriptions;
    this.subscriptions = {
      opened: opened + 1,
      open: open + 1,
      dropped,
      byEvent: changed(byEvent, event, 1),
    };
  }

  unsubscribed(event: string, wasDropped: boolean): void {
    const { opened, open, dropped, byEvent } = this.subscriptions;
    this.subscriptions = {
      opened,
      open: open - 1,
      dropped: dropped + (wasDropped ? 1 : 0),
      byEvent: changed(byEvent, event, -1),
    };
  }

  increment(counter: CounterName): void {
    this[counter] += 1;
  }
}

const noTally: Tally = { opened: 0, open: 0, closed: 0, mostOpen: 0 };
const noSubscriptions = { opened: 0, open: 0, dropped: 0, byEvent: {} };

function opened({ opened, open, closed, mostOpen }: Tally): Tally {
  return { opened: opened + 1, open: open + 1, closed, mostOpen: Math.max(mostOpen, open + 1) };
}

function closed({ opened, open, closed, mostOpen }: Tally): Tally {
  return { opened, open: open - 1, closed: closed + 1, mostOpen };
}

function add(counts: Record<string, number>, key: string, amount: number): void {
  counts[key] = (counts[key] ?? 0) + amount;
}

function changed(
  counts: Readonly<Record<string, number>>,
  key: string,
  amount: number,
): Record<string, number> {
  const next = { ...counts };
  add(next, key, amount);
  if (next[key] === 0) delete next[key];
  return next;
}
