import type { SessionError } from "../../src/index.js";

/** An error with its code and its message for developers. */
export const Report = ({ error }: { error: SessionError }) => (
  <p>
    <code>{error.code}</code> {error.message}
  </p>
);

/** All errors that `onError` received, newest last. */
export function Reports({ errors }: { errors: readonly SessionError[] }) {
  return (
    <section className="card" aria-label="Reports">
      <h2>Errors passed to onError</h2>
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
