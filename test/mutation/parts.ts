/** The files that one run mutates, and the tests that it runs against the mutants. */
export interface Part {
  readonly mutate: readonly string[];
  /** Tests that share a worker: starting one per file would take longer than the tests. */
  readonly tests?: readonly string[];
  /** Tests that check everything in their worker, so each file has its own. */
  readonly alone?: readonly string[];
  /** Tests that need a page. */
  readonly onPage?: readonly string[];
  /** Whether code that runs at module load is mutated too. Each such mutant runs all tests. */
  readonly static?: boolean;
}

const session = {
  tests: ["test/controller/*.test.ts", "test/sdk/*.test.ts"],
  alone: ["test/controller/registry.test.ts"],
  onPage: ["test/react/{cleanup-order,controller,desktop-notifications,remounts}.test.tsx"], // behaviour that only React uses
};

export const PARTS = {
  machines: {
    mutate: ["machines/**/*.ts", "!machines/*.words.ts", "!machines/told.ts"], // only people read descriptions
    tests: ["test/machines/*.test.ts", "test/views/chat-view-*.test.ts"],
    static: true, // a chart is created at module load
  },
  sdk: { mutate: ["src/sdk/**/*.ts"], ...session },
  actors: { mutate: ["src/actors/**/*.ts"], ...session },
  controller: { mutate: ["src/controller/**/*.ts"], ...session },
  errors: { mutate: ["src/errors/**/*.ts"], ...session },
  views: {
    mutate: ["src/views/**/*.ts"],
    tests: ["test/views/server.test.tsx"],
    onPage: ["test/react/views/*.test.tsx", "test/react/{hidden,inspect*,living,outside}.test.tsx"],
  },
  react: {
    mutate: ["src/react/**/*.{ts,tsx}"],
    onPage: ["test/react/*.test.tsx", "test/react/views/*.test.tsx"],
  },
} satisfies Record<string, Part>;

export type PartName = keyof typeof PARTS;

export const isPartName = (name: string | undefined): name is PartName =>
  name !== undefined && name in PARTS;
