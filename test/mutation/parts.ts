/** What is mutated in one run, and the tests that its mutants are tried against. */
export interface Part {
  readonly mutate: readonly string[];
  /** They share a worker: to start one for each file would take longer than they do. */
  readonly tests?: readonly string[];
  /** They look at all that there is in their worker, so each file has one of its own. */
  readonly alone?: readonly string[];
  /** They need a page. */
  readonly onPage?: readonly string[];
  /** Whether what runs once, when a module is loaded, is mutated too: all tests are run for each of these. */
  readonly static?: boolean;
}

const session = {
  tests: ["test/controller/*.test.ts", "test/sdk/*.test.ts"],
  alone: ["test/controller/living.test.ts"],
  onPage: ["test/react/{cleanup-order,controller,desktop-notifications,remounts}.test.tsx"], // what React alone asks for
};

export const PARTS = {
  machines: {
    mutate: ["machines/**/*.ts", "!machines/*.words.ts", "!machines/told.ts"], // words are for people
    tests: ["test/machines/*.test.ts", "test/views/chat-view-*.test.ts"],
    static: true, // a chart is made when its module is loaded
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
