/** What is true in each state, and what has happened, or is wanted, when an event comes. */
export interface Words<State extends string = string, Event extends string = string> {
  readonly states: Readonly<Record<State, string>>;
  readonly events: Readonly<Partial<Record<Event, string>>>;
}

/** A chart, as far as its words go; with the delays that it may name. A misspelt one would fire at once, silently. */
export interface Chart<Delay extends string = string> {
  readonly [other: string]: unknown;
  readonly after?: Readonly<Partial<Record<Delay, unknown>>>;
  readonly on?: Readonly<Record<string, unknown>>;
  readonly states?: Readonly<Record<string, Chart<Delay>>>;
}

/** Puts beside each state and each event of a chart what it means, for whoever looks at it. */
export function withWords({ on, states, ...chart }: Chart, words: Words): Chart {
  return {
    ...chart,
    ...(on && { on: mapped(on, (to, event) => described(to, words.events[event])) }),
    ...(states && {
      states: mapped(states, (state, name) => ({
        description: words.states[name],
        ...withWords(state, words),
      })),
    }),
  };
}

const mapped = <Value, Result>(
  record: { readonly [name: string]: Value },
  change: (value: Value, name: string) => Result,
): Record<string, Result> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]));

function described(to: unknown, description: string | undefined): unknown {
  if (Array.isArray(to)) return to.map((one) => described(one, description));
  if (typeof to === "string") return { target: to, description };
  return { ...Object(to), description } as unknown;
}
