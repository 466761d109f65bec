import { SessionError } from "../errors/session-error.js";
import type { SessionErrorCode } from "../machines.js";
import { isOffline } from "../lib/network.js";
import { isPlaceholder, putPlaceholder, whenReady, type Placeholder } from "./placeholder.js";
import { watchCsp } from "./csp.js";
import { listenToTag, onRefused, removeTag, tagOnPage, remainingRunTime } from "./script-tag.js";
import type { LoadListener } from "./source.js";
import { talkInForce, talkOnPage } from "./talk-in-force.js";
import { importTalk, talkInModule } from "./talk-module.js";
import { wait } from "../lib/wait.js";

/** Makes one attempt to get TalkJS, source by source: see "Loader" in ARCHITECTURE.md. */
export class ScriptAttempt {
  readonly #controller = new AbortController();
  readonly #signal = this.#controller.signal;
  readonly #isForbidden = watchCsp(this.#signal);
  /** The reason why `talkjs` could not be imported. */
  #importFailure: unknown;

  constructor(
    readonly listener: LoadListener,
    readonly nonce: string | undefined,
  ) {
    if (!this.#settle()) this.#ask().catch((cause: unknown) => this.#fail("sdk-failed", cause));
  }

  readonly stop = (): void => this.#controller.abort();

  /** Reports the SDK if it is available, or a failure if it cannot be read. */
  #settle(): boolean {
    let talk;
    try {
      talk = talkInForce();
    } catch (cause) {
      this.#fail("sdk-failed", cause);
      return true;
    }
    if (talk && !this.#signal.aborted) this.listener.loaded(talk);
    return talk !== undefined;
  }

  #fail(code: SessionErrorCode, cause: unknown = this.#importFailure): void {
    if (this.#signal.aborted) return;
    this.listener.failed(new SessionError(code, { cause }));
  }

  async #ask(): Promise<void> {
    if (!isPlaceholder(talkOnPage())) await this.#ensurePlaceholder();
    if (this.#signal.aborted || this.#settle()) return;
    const [onPage, inModule] = [talkOnPage(), talkInModule()];
    const talk = [onPage, inModule].find(isPlaceholder);
    if (!talk) throw new TypeError("`talkjs` gave something that is not the Talk object.");
    whenReady(talk, this.#signal, () => this.#settle() || this.#fail("sdk-failed"));
    if (talk === onPage) await this.#askForScript(talk);
  }

  /** A policy with a nonce blocks the tag of the `talkjs` package, and a package that failed to load adds no tag. */
  async #ensurePlaceholder(): Promise<void> {
    if (this.nonce !== undefined) return putPlaceholder();
    try {
      await importTalk();
    } catch (cause) {
      if (typeof document === "undefined") throw cause;
      this.#importFailure = cause;
      putPlaceholder();
    }
  }

  async #askForScript(talk: Placeholder): Promise<void> {
    if (this.#isForbidden() && !tagOnPage()) return this.#refused();
    const remaining = remainingRunTime();
    if (remaining !== undefined) {
      await wait(remaining, this.#signal, onRefused);
      if (this.#signal.aborted || talkInForce()) return;
      if (remainingRunTime() !== undefined) removeTag();
    }
    const listener = {
      signal: this.#signal,
      loaded: () => void this.#loaded(),
      refused: () => this.#refused(),
    };
    listenToTag(talk, listener, this.nonce);
  }

  async #loaded(): Promise<void> {
    await wait(0, this.#signal);
    if (this.#signal.aborted || this.#settle()) return;
    removeTag();
    this.#fail("script-invalid");
  }

  /** The error event of a tag has no reason. */
  #refused(): void {
    const refusal = isOffline() ? "script-offline" : "script-blocked";
    this.#fail(this.#isForbidden() ? "script-csp" : refusal);
  }
}
