import { posix, relative, resolve, sep } from "node:path";
import { defineConfig, type Options } from "tsup";

type EsbuildPlugin = NonNullable<Options["esbuildPlugins"]>[number];

/** Each door, and the folders whose code reaches the other bundles through it only. `core` and `chat-view-machine` are private. */
const DOORS = [
  { door: "src/core", behind: ["src/controller/", "src/actors/", "src/sdk/", "src/errors/"] },
  { door: "src/machines", behind: ["machines/session."] },
  { door: "src/chat-view-machine", behind: ["machines/chat-view."] },
  { door: "src/devtools-production", behind: ["src/devtools/"] },
];

const fromRoot = (path: string) =>
  relative(import.meta.dirname, path)
    .split(sep)
    .join(posix.sep);

/** Keeps an import of a door as an import of the file built from it, so that nothing is built twice. */
const siblingDoors: EsbuildPlugin = {
  name: "sibling-doors",
  setup(build) {
    const extension = build.initialOptions.format === "cjs" ? ".cjs" : ".js";
    build.onResolve(
      { filter: /^\.\.?\/(.*\/)?(core|machines|chat-view-machine|devtools-production)\.js$/ },
      (found) => {
        if (found.kind === "entry-point") return undefined;
        const source = fromRoot(resolve(found.resolveDir, found.path)).replace(/\.js$/, "");
        if (!DOORS.some(({ door }) => door === source)) return undefined;
        return { path: `./${posix.basename(source)}${extension}`, external: true };
      },
    );
  },
};

/** Fails a build in which code from behind a door is in two bundles: two charts, two error classes. */
const eachModuleOnce: EsbuildPlugin = {
  name: "each-module-once",
  setup(build) {
    build.onEnd(({ metafile }) => {
      const homes = new Map<string, string[]>();
      for (const [output, { inputs }] of Object.entries(metafile?.outputs ?? {})) {
        for (const [input, { bytesInOutput }] of Object.entries(inputs))
          if (bytesInOutput > 0)
            homes.set(input, [...(homes.get(input) ?? []), posix.basename(output)]);
      }
      const errors = DOORS.flatMap(({ door, behind }) =>
        [...homes]
          .filter(([input, files]) => files.length > 1 && behind.some((at) => input.startsWith(at)))
          .map(([input, files]) => ({
            text: `${input} is in ${files.join(" and ")}: import it through ${door}.js`,
          })),
      );
      return { errors };
    });
  },
};

/** Jest runs CommonJS without `import()`: there `talkjs` is required, as late as it is imported elsewhere. */
const requireInCommonJs: EsbuildPlugin = {
  name: "require-in-common-js",
  setup({ initialOptions: options }) {
    if (options.format === "cjs")
      options.supported = { ...options.supported, "dynamic-import": false };
  },
};

/** JSX through createElement: react@17 has no `exports`, so Node's ESM loader finds no "react/jsx-runtime" in it. */
const jsxWithCreateElement: EsbuildPlugin = {
  name: "jsx-with-create-element",
  setup(build) {
    const options = build.initialOptions;
    // The file's "jsx": "react-jsx" would win over the options here.
    delete options.tsconfig;
    options.tsconfigRaw = { compilerOptions: { target: "ES2022", verbatimModuleSyntax: true } };
    options.jsx = "transform";
    options.jsxFactory = "createElement";
    options.jsxFragment = "Fragment";
    options.inject = [...(options.inject ?? []), "jsx-factory"];
    build.onResolve({ filter: /^jsx-factory$/ }, () => ({
      path: "jsx-factory",
      namespace: "jsx-factory",
      sideEffects: false,
    }));
    build.onLoad({ filter: /./, namespace: "jsx-factory" }, () => ({
      contents: 'export { createElement, Fragment } from "react";',
    }));
  },
};

export default defineConfig([
  {
    entry: {
      index: "src/index.ts",
      core: "src/core.ts",
      controller: "src/controller.ts",
      machines: "src/machines.ts",
      "chat-view-machine": "src/chat-view-machine.ts",
      testing: "src/testing.ts",
      devtools: "src/devtools.ts",
      "devtools-production": "src/devtools-production.ts",
    },
    format: ["esm", "cjs"],
    target: "es2022",
    dts: true,
    sourcemap: true,
    clean: ["!talk.js*", "!codemod.js"], // built beside this one, by the configurations below
    splitting: false, // in CommonJS it puts helpers before "use client"
    treeshake: false, // runs rollup over the output, which drops "use client"
    external: ["react", "react-dom", "xstate", "talkjs"],
    esbuildPlugins: [siblingDoors, eachModuleOnce, requireInCommonJs, jsxWithCreateElement],
  },
  {
    entry: { talk: "src/talk-script.ts" },
    format: "iife",
    platform: "browser",
    target: "es2022",
    outExtension: () => ({ js: ".js" }),
    sourcemap: true,
    splitting: false,
  },
  {
    entry: { codemod: "codemod/cli.ts" },
    format: "esm",
    platform: "node",
    target: "node20",
    banner: { js: "#!/usr/bin/env node" },
    splitting: false,
  },
]);
