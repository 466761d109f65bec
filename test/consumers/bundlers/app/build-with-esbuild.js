import { cp } from "node:fs/promises";
import { build } from "esbuild";

const { warnings } = await build({
  entryPoints: ["main.js"],
  outdir: "built/esbuild",
  bundle: true,
  splitting: true,
  format: "esm",
  minify: true,
  define: { "process.env.NODE_ENV": '"production"' },
});
if (warnings.length > 0) throw new Error(warnings.map(({ text }) => text).join("\n"));
await cp("index.html", "built/esbuild/index.html");
