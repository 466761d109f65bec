import type { SessionWish } from "../../../src/machines.js";
import { userOf, wishFor } from "../walk.js";

/** The sets of props that an app passes, and the config that the chart receives. */
const WISHES = {
  nobody: { user: { type: "absent" } },
  carol: { user: userOf("carol") },
  promised: { user: { type: "unsettled", id: "carol" } },
  bob: { user: userOf("bob") },
  misconfigured: { user: { type: "absent" }, appId: "", problem: { code: "app-id-missing" } },
} as const satisfies Record<string, Partial<SessionWish>>;

export type Props = keyof typeof WISHES;

const NAMES = Object.keys(WISHES) as Props[]; // Object.keys returns string[]

export const ATTEMPTS = 2;

/** Each set of props has its own loading timeout, which identifies the set in a config. */
export const loadingOf = (props: Props): SessionWish["loading"] => ({
  timeoutMs: 1_000 + NAMES.indexOf(props),
  attempts: ATTEMPTS,
});

export const propsBehind = ({ loading }: SessionWish): Props =>
  NAMES.find((name) => loadingOf(name).timeoutMs === loading.timeoutMs) ?? "nobody";

export function wishOf(props: Props, revision: number): SessionWish {
  const wish = wishFor(WISHES[props]);
  const user = wish.user.type === "known" ? { ...wish.user, revision } : wish.user;
  return { ...wish, user, loading: loadingOf(props) };
}

export const everyProps: readonly Props[] = NAMES;

/** Whether the user is Carol, given directly or by a promise. */
export const isCarol = (props: Props): boolean => props === "carol" || props === "promised";
