import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { TestProjectInlineConfiguration } from "vitest/config";

const require = createRequire(import.meta.url);
const folderOf = (name: string) => dirname(require.resolve(`${name}/package.json`));
const alias = (name: string, installedAs: string) => ({
  find: new RegExp(`^${name}(/.*)?$`),
  replacement: `${folderOf(installedAs)}$1`,
});

/** The aliases of an older React, or of Preact, for a browser, where Vite bundles packages by their names. */
export const reactInBrowser = (react: 17 | 18 | "preact") =>
  react === "preact"
    ? [
        { find: /^react(-dom)?$/, replacement: "preact/compat" },
        { find: /^react-dom\/(client|test-utils)$/, replacement: "preact/compat/$1" },
        { find: /^react\/(jsx-.*)$/, replacement: "preact/compat/$1" },
      ]
    : [
        { find: /^(react|react-dom)(\/.*)?$/, replacement: `$1-${react}$2` },
        ...(react === 17
          ? [{ find: /^@testing-library\/react$/, replacement: "testing-library-react-12" }]
          : []),
      ];

/** Runs the suites of React again with an older React (installed as `react-17` and `react-18`). */
export const withReact = (major: 17 | 18): TestProjectInlineConfiguration[] => [
  project(major, {
    name: `react-${major}`,
    isolate: false,
    sequence: { groupOrder: major }, // see config/vitest/dom.ts
    environment: "jsdom",
    include: ["test/{react,devtools,xstate}/**/*.test.tsx", "test/fuzz/react.test.ts"],
    exclude: major === 17 ? [] : ["**/endurance.test.tsx"], // a long walk, once in CI
  }),
  // A separate project, because code checks once at module load whether there is a page.
  project(major, {
    name: `react-${major}-server`,
    include: ["test/server/**/*.test.tsx"],
    exclude: major === 17 ? ["**/streaming.test.tsx"] : [], // React 17 sends a page in one piece
  }),
];

const inReact17 = [
  { find: "react-dom/client", replacement: join(import.meta.dirname, "react-17-client.ts") },
  alias("@testing-library/react", "testing-library-react-12"),
];

function project(
  major: 17 | 18,
  test: TestProjectInlineConfiguration["test"],
): TestProjectInlineConfiguration {
  const aliases = [
    ...(major === 17 ? inReact17 : []),
    alias("react", `react-${major}`),
    alias("react-dom", `react-dom-${major}`),
  ];
  return {
    extends: true,
    resolve: { alias: aliases },
    test: {
      env: { REACT_MAJOR: String(major) },
      execArgv: ["--require", join(import.meta.dirname, "require-react.cjs")],
      server: { deps: { inline: true } },
      ...test,
    },
  };
}
