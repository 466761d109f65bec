import type { SessionWish } from "../../../src/machines.js";
import { userOf, wishFor } from "../walk.js";

/** What an app may give as props, and what the chart is told of it. */
const WISHES = {
  nobody: { user: { type: "absent" } },
  carol: { user: userOf("carol") },
  promised: { user: { type: "unsettled", id: "carol" } },
  bob: { user: userOf("bob") },
  misconfigured: { user: { type: "absent" }, appId: "", problem: { code: "app-id-missing" } },
} as const satisfies Record<string, Partial<SessionWish>>;

export type Props = keyof typeof WISHES;

const NAMES = Object.keys(WISHES) as Props[]; // its keys are no others

export const ATTEMPTS = 2;

/** Each set of props has a patience of its own, by which a wish tells whose it is. */
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

/** Whose user is the same one, told in two ways. */
export const isCarol = (props: Props): boolean => props === "carol" || props === "promised";
