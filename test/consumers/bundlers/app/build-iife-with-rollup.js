import commonjs from "@rollup/plugin-commonjs";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import replace from "@rollup/plugin-replace";
import { readFile, writeFile } from "node:fs/promises";
import { rollup } from "rollup";

const NODE_ENV = { "process.env.NODE_ENV": '"production"' };

const bundle = await rollup({
  input: "main-17.js",
  plugins: [
    replace({ preventAssignment: true, values: NODE_ENV }),
    nodeResolve({ browser: true }),
    commonjs(),
  ],
  onwarn() {},
});
await bundle.write({ file: "built/iife/app.js", format: "iife", inlineDynamicImports: true });
const page = await readFile("index.html", "utf8");
await writeFile("built/iife/index.html", page.replace("main.js", "app.js"));
