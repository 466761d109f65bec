import { failureOf, SessionError } from "../errors/session-error.js";
import type { Loading, SessionConfig, ConfiguredUser } from "../machines.js";
import { authenticationIn } from "../sdk/credentials.js";
import type { LoadingOptions, SessionOptions } from "./options.js";

/** TalkJS's script takes this long on a slow phone network, and people still wait that long. */
const TIMEOUT_MS = 10_000;
/** One attempt, one retry for a flaky network, and one more to be sure. */
const ATTEMPTS = 3;

type User = ConfiguredUser | SessionError;

/** Maps options to the machine's config: plain data without secrets or personal data. */
export class ConfigMapper {
  readonly #signatures = new Map<string, string>();
  #appIdMissing: SessionError | undefined;

  toSessionConfig(options: SessionOptions, user: User): SessionConfig {
    const problem = this.#problemOf(options, user);
    return {
      appId: options.appId,
      user: user instanceof SessionError ? { type: "absent" } : user,
      credentials: options.token === null ? "announced" : "known",
      signature: this.#labelOf(options.signature),
      authentication: authenticationIn(options),
      notifications: options.desktopNotificationEnabled ?? options.desktopNotificationsEnabled,
      lingerMs: asDelay(options.lingerMs ?? 0),
      loading: loadingOf(options.loading),
      problem: problem && failureOf(problem),
    };
  }

  /** Returns a label, so that the machine can compare signatures without storing them. */
  #labelOf(signature: string | undefined): string {
    if (signature === undefined) return "none";
    const label =
      this.#signatures.get(signature) ?? `signature ${String(this.#signatures.size + 1)}`;
    this.#signatures.set(signature, label);
    return label;
  }

  #problemOf({ appId }: SessionOptions, user: User): SessionError | undefined {
    if (typeof appId === "string" && appId !== "") {
      return user instanceof SessionError ? user : undefined;
    }
    this.#appIdMissing ??= new SessionError("app-id-missing");
    return this.#appIdMissing;
  }
}

/** The longest delay of a timer. A timer treats Infinity as 0. */
const LONGEST_MS = 2 ** 31 - 1;

const asDelay = (ms: number): number => Math.min(ms, LONGEST_MS);

const loadingOf = (loading: LoadingOptions | undefined): Loading => ({
  timeoutMs: asDelay(loading?.timeoutMs ?? TIMEOUT_MS),
  attempts: loading?.attempts ?? ATTEMPTS,
});
