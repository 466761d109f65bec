import { StateMachine, type AnyStateMachine } from "xstate";

/** One sentence for each state and each event of a chart. */
export interface Descriptions<State extends string = string, Event extends string = string> {
  readonly states: Readonly<Record<State, string>>;
  readonly events: Readonly<Partial<Record<Event, string>>>;
}

/** The part of a chart's definition that descriptions are added to. */
interface Chart {
  readonly on?: Readonly<Record<string, unknown>> | undefined;
  readonly states?: Readonly<Record<string, Chart>> | undefined;
}

/** Returns the same machine with a description on every state and every event, for inspectors and editors. */
export function describe<Machine extends AnyStateMachine>(
  { config, implementations }: Machine,
  descriptions: Descriptions,
): Machine {
  // The definition is the same apart from the texts, which no type of a machine depends on.
  const described = describeChart(config, descriptions) as typeof config;
  return new StateMachine(described, implementations) as AnyStateMachine as Machine;
}

const describeChart = ({ on, states, ...chart }: Chart, descriptions: Descriptions): Chart => ({
  ...chart,
  ...(on && {
    on: mapValues(on, (to, event) => describeTransition(to, descriptions.events[event])),
  }),
  ...(states && {
    states: mapValues(states, (state, name) => ({
      description: descriptions.states[name],
      ...describeChart(state, descriptions),
    })),
  }),
});

const mapValues = <Value, Result>(
  record: { readonly [name: string]: Value },
  change: (value: Value, name: string) => Result,
): Record<string, Result> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]));

function describeTransition(to: unknown, description: string | undefined): unknown {
  if (Array.isArray(to)) return to.map((one) => describeTransition(one, description));
  if (typeof to === "string") return { target: to, description };
  return { ...Object(to), description } as unknown;
}
