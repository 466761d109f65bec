import { expect } from "vitest";
import type { LoadingOptions, SessionState } from "../../../src/index.js";
import { until } from "../../support/settle.js";
import type { Page } from "../support/open-page.js";
import { followTags } from "./follow-tags.js";

const DRAFT = "half a sentence";

/** An app in a page: a session around a form with user input. */
export function renderChat(page: Page, loading?: LoadingOptions) {
  const tags = followTags(page.window);
  const errors: string[] = [];
  const started = performance.now();
  let failedAfterMs: number | undefined;
  let state: SessionState = { status: "idle", waitingFor: undefined };
  const follow = (_: string, next: SessionState) => {
    state = next;
    if (next.status === "failed") failedAfterMs ??= performance.now() - started;
  };
  const show = (userId: string | null) =>
    page.render(
      <page.library.Session
        {...{ appId: "app", userId, loading }}
        onStatusChange={follow}
        onError={({ code }) => void errors.push(code)}
      >
        <input />
      </page.library.Session>,
    );
  show("alice");
  const input = page.window.document.querySelector("input");
  if (!input) throw new Error("The app has not rendered.");
  input.value = DRAFT;
  return {
    page,
    tags,
    errors,
    show,
    state: () => state,
    status: () => state.status,
    /** The time until the first failure. */
    failedAfterMs: () => failedAfterMs,
    retry: () => ("retry" in state ? state.retry?.() : undefined),
    /** Whether the form is still the first mount, with its input. */
    keepsDraft: () => input.isConnected && input.value === DRAFT,
  };
}

export type Chat = ReturnType<typeof renderChat>;

/** Checks that the session is alive for this user, with one script, and that the app around it is unchanged. */
export async function expectAlive(chat: Chat, userId = "alice"): Promise<void> {
  await until(() => chat.status() === "alive");
  expect(chat.page.sessions().map(({ me }) => me.id)).toEqual([userId]);
  expect(chat.keepsDraft()).toBe(true);
}

/** The same, and the loader never had two tags in the page at a time. */
export async function expectAliveOnOneTag(chat: Chat): Promise<void> {
  await expectAlive(chat);
  expect(chat.page.scripts()).toHaveLength(1);
  expect(chat.tags.mostLive()).toBe(1);
}
