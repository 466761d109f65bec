import { createMachine, type setup } from "xstate";

type Chart = Parameters<typeof createMachine>[0];
type Implementations = Parameters<typeof createMachine>[1];

/**
 * xstate's `setup` with only `createMachine`. An app would also carry the other helpers of `setup`
 * (`raise`, `log`, `extend`, …), which no chart here uses: about 350 bytes.
 */
// The types are those of `setup`, so that a chart may use only the names that have an implementation.
export const setupMachine = ((implementations: Implementations) => ({
  createMachine: (chart: Chart) => createMachine(chart, implementations),
})) as unknown as typeof setup;
