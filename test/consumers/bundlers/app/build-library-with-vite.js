import { readFile, writeFile } from "node:fs/promises";
import { build } from "vite";

/** React's production build, as users have it. */
const builtReact = {
  name: "built-react",
  enforce: "pre",
  transform: (code, id) =>
    /node_modules\/(react|react-dom|scheduler)\//.test(id)
      ? { code: code.replaceAll("process.env.NODE_ENV", '"production"'), map: null }
      : undefined,
};

// In library mode Vite keeps `process.env.NODE_ENV`, for apps that bundle the library.
await build({
  configFile: false,
  logLevel: "warn",
  plugins: [builtReact],
  build: {
    outDir: "built/library",
    lib: { entry: "main-17.js", formats: ["es"], fileName: "app" },
  },
});
const page = await readFile("index.html", "utf8");
await writeFile("built/library/index.html", page.replace("main.js", "app.js"));
