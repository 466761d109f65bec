import { cp } from "node:fs/promises";
import { build } from "esbuild";

const { warnings } = await build({
  entryPoints: ["main.js"],
  outdir: `built/esbuild${process.env.SIMULATED ?? ""}`,
  alias: process.env.SIMULATED ? { talkjs: "talkjs-session/testing/talkjs" } : {},
  bundle: true,
  splitting: true,
  format: "esm",
  minify: true,
  define: { "process.env.NODE_ENV": '"production"' },
});
if (warnings.length > 0) throw new Error(warnings.map(({ text }) => text).join("\n"));
await cp("index.html", `built/esbuild${process.env.SIMULATED ?? ""}/index.html`);
