import { failureOf, SessionError } from "../errors/session-error.js";
import type { SessionConfig, ConfiguredUser } from "../machines.js";
import { authenticationIn } from "../sdk/credentials.js";
import { limitsIn } from "./limits.js";
import type { SessionOptions } from "./options.js";

type User = ConfiguredUser | SessionError;

/** Maps options to the machine's config: plain data without secrets or personal data. */
export class ConfigMapper {
  readonly #signatures = new Map<string, string>();
  #appIdMissing: SessionError | undefined;

  /** For an invalid number it uses the default, and calls `refused`. */
  toSessionConfig(
    options: SessionOptions,
    user: User,
    refused: (detail: string) => void,
  ): SessionConfig {
    // Plain JavaScript can pass anything, also a value without a string form.
    const appId = typeof options.appId === "string" ? options.appId : "";
    const problem = this.#problemOf(appId, user);
    return {
      appId,
      user: user instanceof SessionError ? { type: "absent" } : user,
      credentials: options.token === null ? "announced" : "known",
      signature: this.#labelOf(options.signature),
      authentication: authenticationIn(options),
      notifications: options.desktopNotificationEnabled ?? options.desktopNotificationsEnabled,
      ...limitsIn(options, refused),
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

  #problemOf(appId: string, user: User): SessionError | undefined {
    if (appId === "") return (this.#appIdMissing ??= new SessionError("app-id-missing"));
    return user instanceof SessionError ? user : undefined;
  }
}
