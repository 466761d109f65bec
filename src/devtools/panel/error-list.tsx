import type { RecordedError } from "../watch/actor-watch.js";
import { Time } from "./time.js";

/** Newest first. An error from before the devtools started has their start time. */
export function ErrorList({ errors }: { errors: readonly RecordedError[] }) {
  if (errors.length === 0) return <p>No error.</p>;
  return (
    <ol reversed>
      {errors.map(({ id, at, code, message }) => (
        <li key={id} className="error">
          <Time at={at} /> <b className="code">{code}</b>
          <p>{message}</p>
        </li>
      ))}
    </ol>
  );
}
