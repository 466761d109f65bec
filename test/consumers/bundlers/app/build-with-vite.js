import { build } from "vite";

await build({ configFile: false, logLevel: "warn", base: "./", build: { outDir: "built/vite" } });
