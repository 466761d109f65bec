import type { SessionError } from "../../src/index.js";

/** An error as its developer reads it. */
export const Report = ({ error }: { error: SessionError }) => (
  <p>
    <code>{error.code}</code> {error.message}
  </p>
);

/** Everything that `onError` was given, the newest last. */
export function Reports({ errors }: { errors: readonly SessionError[] }) {
  return (
    <section className="card" aria-label="Reports">
      <h2>What onError was given</h2>
      {errors.length === 0 && <p>Nothing yet.</p>}
      <ol className="reports">
        {errors.map((error, index) => (
          <li key={index} className="failure">
            <Report error={error} />
          </li>
        ))}
      </ol>
    </section>
  );
}
