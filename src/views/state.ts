import type { SnapshotFrom } from "xstate";
import { errorOf, type SessionError } from "../core.js";
import type { chatViewMachine } from "../machines.js";
import type { View } from "./view-kinds.js";

/** The state of a chat UI, discriminated by `status`. */
export type ChatViewState<V = View> =
  | { readonly status: "idle" | "creating" | "mounting" | "destroying" | "destroyed" }
  | { readonly status: "mounted"; readonly view: V }
  | {
      readonly status: "failed";
      readonly error: SessionError;
      /** Creates it again now. */
      readonly retry: () => void;
    };

type Snapshot = Pick<SnapshotFrom<typeof chatViewMachine>, "value" | "context">;

export function stateOf(
  { value, context }: Snapshot,
  view: View | undefined,
  retry: () => void,
): ChatViewState {
  if (typeof value === "string") return { status: value };
  if ("failed" in value) {
    const error = errorOf(context.failure ?? { code: "view-failed" });
    return { status: "failed", error, retry };
  }
  return view ? { status: "mounted", view } : { status: "destroyed" };
}
