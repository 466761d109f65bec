import { build } from "vite";

const mode = process.env.SIMULATED ? "simulated" : "production";

await build({
  mode,
  configFile: false,
  logLevel: "warn",
  base: "./",
  resolve: { alias: mode === "simulated" ? { talkjs: "talkjs-session/testing/talkjs" } : {} },
  build: { outDir: `built/vite${process.env.SIMULATED ?? ""}` },
});
