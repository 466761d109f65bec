import { REFUSED, TESTED } from "../../test/consumers/tested-versions.js";

type Tool = keyof typeof TESTED;

const NAMES: Readonly<Record<Tool, string>> = {
  vite: "Vite",
  webpack: "webpack",
  rollup: "Rollup",
  esbuild: "esbuild",
  parcel: "Parcel",
  jest: "Jest",
  vitest: "Vitest",
};

const NOTES: Readonly<Partial<Record<Tool, string>>> = {
  webpack: `webpack ${REFUSED.webpack} cannot parse the package: see below`,
  parcel: "needs `packageExports`: see below",
  jest: "the oldest one ignores `exports`, as in Create React App 5",
  vitest: '`vi.mock("talkjs")` needs `server.deps.inline: ["talkjs-session"]`',
};

const rowOf = (tool: Tool): string => {
  const { oldest, newest } = TESTED[tool];
  return `| ${NAMES[tool]} | ${oldest} | ${newest} | ${NOTES[tool] ?? ""} |`;
};

const tableOf = (what: string, tools: readonly Tool[]): string =>
  [
    `| ${what} | oldest tested | newest tested | what to know |`,
    "| --- | --- | --- | --- |",
    ...tools.map(rowOf),
  ].join("\n");

export const bundlerTable = (): string =>
  tableOf("bundler", ["vite", "webpack", "rollup", "esbuild", "parcel"]);

export const runnerTable = (): string => tableOf("test runner", ["jest", "vitest"]);
