import { failureOf, SessionError } from "../errors/session-error.js";
import type { Loading, SessionConfig, ConfiguredUser } from "../machines.js";
import { authenticationIn } from "../sdk/credentials.js";
import type { LoadingOptions, SessionOptions } from "./options.js";

/** Ten seconds: what a script of TalkJS's size takes on a slow phone network, and a person still waits for. */
const TIMEOUT_MS = 10_000;
/** A first try, one for a flaky moment, and one to be sure. */
const ATTEMPTS = 3;

type User = ConfiguredUser | SessionError;

/** Says what the machine needs to know of the options: plain data, no secret and no personal data. */
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

  /** The machine sees one signature differ from another, and neither of them. */
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

/** A timer takes no more than this, and takes Infinity for nothing. */
const LONGEST_MS = 2 ** 31 - 1;

const asDelay = (ms: number): number => Math.min(ms, LONGEST_MS);

const loadingOf = (loading: LoadingOptions | undefined): Loading => ({
  timeoutMs: asDelay(loading?.timeoutMs ?? TIMEOUT_MS),
  attempts: loading?.attempts ?? ATTEMPTS,
});
