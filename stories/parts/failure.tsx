import type { SessionState } from "../../src/index.js";
import { Report } from "./report.js";

/** Shows the error and a retry button, in `failed` and after other code destroyed the session. */
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
