import { cp } from "node:fs/promises";
import webpack from "webpack";

const stats = await new Promise((resolve, reject) => {
  webpack(
    {
      mode: "production",
      entry: "./main.js",
      resolve: {
        alias: process.env.SIMULATED ? { talkjs$: "talkjs-session/testing/talkjs" } : {},
      },
      performance: { hints: false },
      output: {
        path: `${process.cwd()}/built/webpack${process.env.SIMULATED ?? ""}`,
        filename: "main.js",
      },
    },
    (error, result) => (error ? reject(error) : resolve(result)),
  );
});
if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString("errors-warnings"));
await cp("index.html", `built/webpack${process.env.SIMULATED ?? ""}/index.html`);
