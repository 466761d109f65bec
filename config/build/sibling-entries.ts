import { posix, relative, resolve, sep } from "node:path";
import { ENTRIES } from "./entries.js";
import type { EsbuildPlugin } from "./esbuild-plugin.js";

const fromRoot = (path: string) => relative(process.cwd(), path).split(sep).join(posix.sep);

/** Keeps an import of an entry point as an import of the file built from it, so that no module is built twice. */
export const siblingEntries: EsbuildPlugin = {
  name: "sibling-entries",
  setup(build) {
    const extension = build.initialOptions.format === "cjs" ? ".cjs" : ".js";
    build.onResolve(
      {
        filter:
          /^\.\.?\/(.*\/)?(index|core|machines|chat-view-machine|devtools-production|testing)\.js$/,
      },
      (found) => {
        if (found.kind === "entry-point") return undefined;
        const source = fromRoot(resolve(found.resolveDir, found.path)).replace(/\.js$/, "");
        if (!ENTRIES.some(({ entry }) => entry === source)) return undefined;
        return { path: `./${posix.basename(source)}${extension}`, external: true };
      },
    );
  },
};
