import type { SessionStatus } from "../../src/index.js";
import { STATIONS } from "./words.js";

/** The seven states as stations of a line, the present one lit. */
export function Lifeline({ status }: { status: SessionStatus | undefined }) {
  return (
    <ol className="lifeline" aria-label="States of a session">
      {STATIONS.map((station) => (
        <li
          key={station}
          data-status={station}
          aria-current={station === status ? "step" : undefined}
        >
          {station}
        </li>
      ))}
    </ol>
  );
}
