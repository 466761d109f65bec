import type { LeaseRow } from "../watch/ledger.js";

/** The live sessions of the page and their holders. */
export function LeaseLedger({ leases }: { leases: readonly LeaseRow[] }) {
  if (leases.length === 0) return <p>No session is live.</p>;
  return (
    <ul>
      {leases.map(({ userId, holders, leases: count, leaving }) => (
        <li key={userId}>
          <b>Session of {userId}</b> {sentenceFor(count, leaving)}
          <ul>
            {holders.map((holder, index) => (
              <li key={index}>{holder}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function sentenceFor(count: number, leaving: number): string {
  if (count === 0) return "lingers without a holder";
  const held = `held by ${count === 1 ? "one" : String(count)}`;
  return leaving > 0 ? `${held}, ${String(leaving)} leaving` : held;
}
