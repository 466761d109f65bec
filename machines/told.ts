/** Puts beside each event of a state what it means, for whoever looks at the chart. */
export const teller =
  (words: Readonly<Record<string, string | undefined>>) =>
  <const Transitions extends object>(transitions: Transitions): Transitions => {
    if (process.env.NODE_ENV === "production") return transitions;
    const told = Object.entries(transitions).map(([event, to]: [string, unknown]) => [
      event,
      describe(to, words[event]),
    ]);
    // The same transitions, each with one property more.
    return Object.fromEntries(told) as Transitions;
  };

function describe(to: unknown, description: string | undefined): unknown {
  if (Array.isArray(to)) return to.map((one) => describe(one, description));
  if (typeof to === "string") return { target: to, description };
  return { ...Object(to), description } as unknown;
}
