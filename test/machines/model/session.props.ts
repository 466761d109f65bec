import type { SessionConfig, SessionConfigChange } from "../../../src/machines.js";
import { userOf, configFor } from "../walk.js";

/** The sets of props that an app passes, and the config that the chart receives. */
const CONFIGS = {
  nobody: { user: { type: "absent" } },
  carol: { user: userOf("carol") },
  promised: { user: { type: "unresolved", id: "carol" } },
  unnamed: { user: { type: "unresolved" } },
  mismatched: { user: { type: "mismatched", id: "carol" } },
  bob: { user: userOf("bob") },
  announced: { user: userOf("bob"), credentials: "announced" },
  misconfigured: { user: { type: "absent" }, appId: "", problem: { code: "app-id-missing" } },
} as const satisfies Record<string, Partial<SessionConfig>>;

export type Props = keyof typeof CONFIGS;

const NAMES = Object.keys(CONFIGS) as Props[]; // Object.keys returns string[]

export const ATTEMPTS = 2;

/** Each set of props has its own loading timeout, which identifies the set in a config. */
export const loadingOf = (props: Props): SessionConfig["loading"] => ({
  timeoutMs: 1_000 + NAMES.indexOf(props),
  attempts: ATTEMPTS,
});

export const propsBehind = ({ loading }: SessionConfigChange): Props =>
  NAMES.find((name) => loadingOf(name).timeoutMs === loading?.timeoutMs) ?? "nobody";

export function toSessionConfig(props: Props, revision: number): SessionConfig {
  const config = configFor(CONFIGS[props]);
  const user = config.user.type === "known" ? { ...config.user, revision } : config.user;
  return { ...config, user, loading: loadingOf(props) };
}

export const everyProps: readonly Props[] = NAMES;

/** Props with the same user, passed in several ways. */
export const isCarol = (props: Props): boolean =>
  props === "carol" || props === "mismatched" || isPromised(props);

/** Props in which `syncUser` returns a promise. */
export const isPromised = (props: Props): boolean => props === "promised" || props === "unnamed";
