import type { SessionState } from "../../src/index.js";
import { Report } from "./report.js";

/** What went wrong and the way back: shown in `failed`, and after a loss. */
export function Failure({ state }: { state: SessionState }) {
  if (!("error" in state) || !state.error) return null;
  return (
    <div className="failure">
      <Report error={state.error} />
      <button type="button" onClick={state.retry}>
        Try again
      </button>
    </div>
  );
}
