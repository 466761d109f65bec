/** What is mutated in one run, and the tests that its mutants are tried against. */
export interface Part {
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
  /** Whether these tests need a page. */
  readonly page?: boolean;
  /** Whether what runs once, when a module is loaded, is mutated too: all tests are run for each of these. */
  readonly static?: boolean;
}

const headless = ["test/controller/*.test.ts", "test/sdk/*.test.ts", "test/actors/*.test.ts"];
const onPage = ["test/react/*.test.tsx", "test/react/views/*.test.tsx"];

export const PARTS = {
  machines: {
    mutate: ["machines/**/*.ts", "!machines/*.words.ts", "!machines/told.ts"], // words are for people
    tests: ["test/machines/*.test.ts", "test/views/chat-view-*.test.ts"],
    static: true, // a chart is made when its module is loaded
  },
  sdk: { mutate: ["src/sdk/**/*.ts"], tests: headless },
  actors: { mutate: ["src/actors/**/*.ts"], tests: headless },
  controller: { mutate: ["src/controller/**/*.ts"], tests: headless },
  errors: { mutate: ["src/errors/**/*.ts"], tests: headless },
  views: { mutate: ["src/views/**/*.ts"], tests: onPage, page: true },
  react: { mutate: ["src/react/**/*.{ts,tsx}"], tests: onPage, page: true },
} satisfies Record<string, Part>;

export type PartName = keyof typeof PARTS;

export const isPartName = (name: string | undefined): name is PartName =>
  name !== undefined && name in PARTS;
