import { defineConfig } from "tsup";
import { eachModuleOnce } from "./config/build/each-module-once.js";
import { jsxWithCreateElement } from "./config/build/jsx-with-create-element.js";
import { requireInCommonJs } from "./config/build/require-in-common-js.js";
import { siblingEntries } from "./config/build/sibling-entries.js";

export default defineConfig([
  {
    entry: {
      index: "src/index.ts",
      core: "src/core.ts",
      controller: "src/controller.ts",
      machines: "src/machines.ts",
      xstate: "src/xstate.ts",
      "chat-view-machine": "src/chat-view-machine.ts",
      testing: "src/testing.ts",
      "simulated-talk": "src/simulated-talk.ts",
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
    esbuildPlugins: [siblingEntries, eachModuleOnce, requireInCommonJs, jsxWithCreateElement],
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
