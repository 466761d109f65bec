import type { SessionStatus } from "../../src/index.js";
import type { ChatViewStatus } from "../../src/machines.js";
import { STATIONS } from "./words.js";

type Status = SessionStatus | ChatViewStatus;

interface LifelineProps {
  readonly status: Status | undefined;
  readonly stations?: readonly Status[];
}

/** Shows the states in a row, with the current one highlighted. */
export const Lifeline = ({ status, stations = STATIONS }: LifelineProps) => (
  <ol className="lifeline" aria-label="States">
    {stations.map((station) => (
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
