import type * as Talk from "talkjs/all.js";

// The declarations of `talkjs-session/testing` must compile with every supported version of `talkjs`. They name
// only types that all versions export, and derive newer types from `Session`.

/** `Talk.ConversationRef` or `Talk.UserRef`, derived from the session method that returns it. */
export type RefOf<Method extends "conversation" | "user"> =
  Talk.Session extends Record<Method, (id: string) => infer Ref> ? Ref : unknown;

interface Messages {
  message(id: string): { get(): Promise<{ content: readonly unknown[] } | null> };
}

type SnapshotIn<Ref extends Messages> = NonNullable<
  Awaited<ReturnType<ReturnType<Ref["message"]>["get"]>>
>;

/** `Talk.ContentBlock`. If `talkjs` does not have it, the part that every block has. */
export type ContentBlock =
  RefOf<"conversation"> extends infer Ref extends Messages
    ? SnapshotIn<Ref>["content"][number]
    : { readonly type: string };
