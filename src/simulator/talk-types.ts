import type * as Talk from "talkjs/all.js";

// The declarations of `talkjs-session/testing` must compile beside every `talkjs` that an app may have. So
// they name only types that all of these packages export, and derive the newer ones from `Session`.

/** `Talk.ConversationRef` and `Talk.UserRef`, by the method of a session that makes one. */
export type RefOf<Method extends "conversation" | "user"> =
  Talk.Session extends Record<Method, (id: string) => infer Ref> ? Ref : unknown;

interface Messages {
  message(id: string): { get(): Promise<{ content: readonly unknown[] } | null> };
}

type SnapshotIn<Ref extends Messages> = NonNullable<
  Awaited<ReturnType<ReturnType<Ref["message"]>["get"]>>
>;

/** `Talk.ContentBlock`; where `talkjs` lacks it, the part that every block has. */
export type ContentBlock =
  RefOf<"conversation"> extends infer Ref extends Messages
    ? SnapshotIn<Ref>["content"][number]
    : { readonly type: string };
