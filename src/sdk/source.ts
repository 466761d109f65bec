import { SessionError } from "../errors/session-error.js";
import type { SessionErrorCode } from "../machines.js";
import { now } from "../lib/clock.js";
import { isObject } from "../lib/is-object.js";
import type { TalkSdk } from "./port.js";

export interface LoadListener {
  loaded(sdk: TalkSdk): void;
  failed(error: SessionError): void;
}

/** A source of the SDK. Each method that listens returns a function that stops it. */
export interface SdkSource {
  /** Returns the SDK if it is available now. */
  current(): TalkSdk | undefined;
  /** Makes one attempt to load the SDK, or joins the running one. */
  load(listener: LoadListener): () => void;
  /** Makes no attempt. Calls back when the SDK becomes available. */
  watch(loaded: () => void): () => void;
}

/** The `sdk` option: a `Talk` object, or a function that returns a promise of it. */
export type SdkOption = TalkSdk | (() => Promise<TalkSdk>);

export const isTalkSdk = (value: unknown): value is TalkSdk =>
  isObject(value) &&
  typeof Reflect.get(value, "Session") === "function" &&
  typeof Reflect.get(value, "User") === "function";

/** Two functions count as the same: an inline function is new on each render. */
export const isOtherSdk = (before: SdkOption | undefined, next: SdkOption | undefined): boolean =>
  before !== next && !(typeof before === "function" && typeof next === "function");

/** Creates a source for an app, a test or a story that provides the SDK. */
export function sourceOf(sdk: SdkOption): SdkSource {
  try {
    return isTalkSdk(sdk) ? givenSource(sdk) : fetchedSource(sdk);
  } catch (cause) {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- it is passed on as it was thrown
    return fetchedSource(() => Promise.reject(cause));
  }
}

const nothing = () => {};

const givenSource = (sdk: TalkSdk): SdkSource => ({
  current: () => sdk,
  load(listener) {
    listener.loaded(sdk);
    return nothing;
  },
  watch(loaded) {
    loaded();
    return nothing;
  },
});

/** The default limit of one attempt. After this time the function is called again. */
const STALE_MS = 10_000;

interface Request {
  readonly since: number;
  readonly promise: Promise<TalkSdk>;
  isSettled: boolean;
}

function startRequest(promise: Promise<TalkSdk>): Request {
  const request: Request = { since: now(), promise, isSettled: false };
  const end = () => void (request.isSettled = true);
  promise.then(end, end);
  return request;
}

function fetchedSource(fetch: () => Promise<TalkSdk>): SdkSource {
  let current: TalkSdk | undefined;
  let request: Request | undefined;
  const waiting = new Set<() => void>();
  const keep = (sdk: TalkSdk) => {
    current = sdk;
    for (const notify of [...waiting]) notify();
    return sdk;
  };
  const join = () => {
    if (!request || request.isSettled || now() - request.since >= STALE_MS)
      request = startRequest(fetchTalk(fetch).then(keep));
    return request.promise;
  };
  return {
    current: () => current,
    load(listener) {
      if (current) return givenSource(current).load(listener);
      let listening = true;
      join().then(
        (sdk) => listening && listener.loaded(sdk),
        (cause: unknown) =>
          listening && listener.failed(new SessionError(codeOf(cause), { cause })),
      );
      return () => void (listening = false);
    },
    watch(loaded) {
      if (current) return givenSource(current).watch(loaded);
      waiting.add(loaded);
      return () => void waiting.delete(loaded);
    },
  };
}

/** A custom function can report a blocked script by its error's `code`, as the simulator does. */
const codeOf = (cause: unknown): SessionErrorCode =>
  Reflect.get(Object(cause) as object, "code") === "script-blocked"
    ? "script-blocked"
    : "sdk-failed";

async function fetchTalk(fetch: () => Promise<TalkSdk>): Promise<TalkSdk> {
  const sdk: unknown = await fetch();
  if (!isTalkSdk(sdk)) throw new TypeError("`sdk` gave something that is not the Talk object.");
  return sdk;
}
