const SIGNS = [
  ["active", "state", "active now"],
  ["last", "event", "the last transition"],
  ["", "event", "an event that leads to another state"],
  ["", "[condition]", "only if it holds"],
  ["", "after delay", "when the delay is over"],
  ["", "⚙ name", "runs while the state is active"],
] as const;

/** Explains the signs of a chart. It needs `CHART_STYLES`. */
export const Legend = () => (
  <details className="talk-legend">
    <summary>Legend</summary>
    <dl>
      {SIGNS.map(([kind, sign, meaning]) => (
        <div key={meaning}>
          <dt data-kind={kind}>{sign}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  </details>
);
