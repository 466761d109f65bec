import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import babel from "@rolldown/plugin-babel";
import react, { reactCompilerPreset } from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { join } from "node:path";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import type { InlineConfig } from "vitest/node";
import { launchOptions } from "./test/support/browser.js";
import { cdnCommands } from "./test/support/cdn-commands.js";
import { reactInBrowser, withReact } from "./test/support/react-versions.js";

type Project = TestProjectInlineConfiguration;

const modulePath = (path: string) => join(import.meta.dirname, "node_modules", path);

/** In the examples of the pages the package's name stands for this library. */
const ownDoors = [
  { find: /^talkjs-session$/, replacement: join(import.meta.dirname, "src/index.ts") },
  { find: /^talkjs-session\/(\w+)$/, replacement: join(import.meta.dirname, "src/$1.ts") },
];

const EXTRACTOR = "@xstate/machine-extractor";

/** Stately's reader of charts in source code uses XState 4, which only its ES module can be led to. */
const extractor = [
  { find: EXTRACTOR, replacement: modulePath(`${EXTRACTOR}/dist/xstate-machine-extractor.esm.js`) },
  { find: /^xstate\/lib\//, replacement: "xstate-4/lib/" },
];

const node: Project = {
  extends: true,
  resolve: { alias: [...ownDoors, ...extractor] },
  test: {
    name: "node",
    environment: "node",
    server: { deps: { inline: [EXTRACTOR] } },
    include: [
      "test/{machines,actors,sdk,controller,views,server,simulator,package,docs,codemod}/**/*.test.{ts,tsx}",
    ],
    exclude: ["test/simulator/dom/**", "test/docs/**/*.test.tsx"], // which are for Chromium
  },
};

const dom: Project = {
  extends: true,
  test: {
    name: "dom",
    environment: "jsdom",
    isolate: false, // a jsdom for each file took longer than the tests in it, and each cleans up after itself
    include: ["test/{react,devtools,fuzz}/**/*.test.{ts,tsx}", "test/simulator/dom/**/*.test.ts"],
  },
};

const e2e: Project = {
  extends: true,
  test: {
    name: "e2e",
    environment: "node",
    include: ["test/e2e/*.test.ts"],
    testTimeout: 30_000,
  },
};

const next: Project = {
  extends: true,
  test: {
    name: "next",
    environment: "node",
    globalSetup: "test/e2e/next/install.ts",
    include: ["test/e2e/next/*.test.ts"],
    testTimeout: 60_000,
  },
};

/** The examples, installed from what would be published: `npm run test:examples`. */
const examples: Project = {
  extends: true,
  test: {
    name: "examples",
    environment: "node",
    globalSetup: "test/examples/install.ts",
    include: ["test/examples/*.test.ts"],
    fileParallelism: false, // each builds
  },
};

/** The packed package in other people's hands: their compilers, their bundlers. `npm run test:consumers` */
const consumers: Project = {
  extends: true,
  test: {
    name: "consumers",
    environment: "node",
    globalSetup: "test/consumers/pack.ts",
    include: ["test/consumers/**/*.test.ts"],
    maxConcurrency: 2,
    testTimeout: 120_000,
  },
};

/** The stories as a built site, by `npm run test:built-stories`. */
const builtStories: Project = {
  extends: true,
  test: {
    name: "built-stories",
    environment: "node",
    include: ["test/built-stories/*.test.ts"],
    testTimeout: 60_000,
  },
};

/** Long runs, by `npm run soak` only. */
const soak: Project = {
  extends: true,
  test: {
    name: "soak",
    environment: "node",
    include: ["test/soak/**/*.test.ts"],
    execArgv: ["--expose-gc"],
    fileParallelism: false, // heaps are measured
    testTimeout: 300_000,
  },
};

const inChromium = async (): Promise<InlineConfig> => ({
  setupFiles: ["./test/support/cdn-setup.ts"],
  retry: 1, // a busy machine may be late for a promise about time; a broken one is so twice
  browser: {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    commands: cdnCommands,
    provider: playwright({ launchOptions: await launchOptions() }),
    instances: [{ browser: "chromium" }],
  },
});

/** The drop-in fixtures import the official package; asked for as `?library=ours` they get this one. */
const dropIn = {
  name: "drop-in",
  enforce: "pre" as const,
  resolveId: (source: string, importer: string | undefined) =>
    source === "@talkjs/react" && importer?.includes("?library=ours")
      ? join(import.meta.dirname, "src/index.ts")
      : null,
};

/** React Compiler, for the app that is to show that the library works in one compiled by it. */
const compiled = () =>
  babel({ include: /browser\/matrix\/compiled-app\.tsx$/, presets: [reactCompilerPreset()] });

/** `dist/index.js?copy=2` is another copy of everything that it imports from `dist`. */
const copies = {
  name: "copies",
  enforce: "pre" as const,
  resolveId: (source: string, importer: string | undefined) => {
    const copy = importer && /(.*\/dist\/).*(\?copy=\d)$/.exec(importer);
    return copy && source.startsWith("./") ? join(copy[1] ?? "", source) + (copy[2] ?? "") : null;
  },
};

const browser = async (): Promise<Project> => ({
  extends: true,
  plugins: [dropIn, copies, await compiled()],
  resolve: { alias: ownDoors },
  // A dependency found late makes Vite reload the page under a running test.
  optimizeDeps: {
    include: [
      "@statelyai/inspect",
      "@talkjs/react",
      "@testing-library/react",
      "react",
      "react-dom",
      "react-dom/client",
      "react/compiler-runtime",
      "react/jsx-dev-runtime",
      "talkjs",
      "xstate",
    ],
  },
  test: {
    name: "browser",
    include: ["test/{browser,docs}/**/*.test.tsx"],
    provide: { react: 19 },
    ...(await inChromium()),
  },
});

/** What must hold in a real browser with every React, with an older one or with Preact in its place. */
const chromiumWithReact = async (react: 17 | 18 | "preact"): Promise<Project> => ({
  extends: true,
  resolve: { alias: reactInBrowser(react) },
  // Apart from that of the other projects: the same names stand for other files here.
  cacheDir: join(import.meta.dirname, `node_modules/.vite/react-${react}`),
  optimizeDeps: {
    include: [
      "@testing-library/react",
      "react",
      "react-dom",
      "react/jsx-dev-runtime",
      "talkjs",
      "xstate",
    ],
  },
  test: {
    name: `react-${react}-chromium`,
    include: ["test/browser/matrix/every-react.test.tsx"],
    provide: { react },
    ...(await inChromium()),
  },
});

const stories = async (): Promise<Project> => ({
  extends: true,
  plugins: [storybookTest({ configDir: join(import.meta.dirname, ".storybook") })],
  test: {
    name: "stories",
    isolate: false, // a page for each file took longer than the stories in it, and each cleans up after itself
    ...(await inChromium()),
  },
});

const coverage: NonNullable<InlineConfig["coverage"]> = {
  provider: "v8",
  include: ["{src,machines}/**/*.{ts,tsx}"], // and no page
  exclude: ["test/**"], // which has folders of these names
  reporter: ["text-summary", "json-summary"],
  thresholds: { branches: 95 },
};

export default defineConfig(async () => ({
  plugins: [react()],
  test: {
    reporters: [
      ...["default", "./test/support/closing-line.ts"],
      ...(process.env.FIGURES ? ["./test/support/figures-reporter.ts"] : []),
    ],
    coverage,
    projects: [
      ...[node, dom, ...withReact(18), ...withReact(17)],
      ...[await browser(), await chromiumWithReact(18), await chromiumWithReact(17)],
      await chromiumWithReact("preact"),
      ...[e2e, next, builtStories, examples, consumers, soak, await stories()],
    ],
  },
}));
