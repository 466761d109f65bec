import commonjs from "@rollup/plugin-commonjs";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import replace from "@rollup/plugin-replace";
import { cp } from "node:fs/promises";
import { rollup } from "rollup";

const NODE_ENV = { "process.env.NODE_ENV": '"production"' };

const bundle = await rollup({
  input: "main.js",
  plugins: [
    replace({ preventAssignment: true, values: NODE_ENV }),
    nodeResolve({ browser: true }),
    commonjs(),
  ],
  onwarn(warning) {
    // Rollup ignores "use client", which other bundlers need.
    if (warning.code !== "MODULE_LEVEL_DIRECTIVE") throw new Error(warning.message);
  },
});
await bundle.write({ dir: "built/rollup", format: "es" });
await cp("index.html", "built/rollup/index.html");
