import react from "@vitejs/plugin-react";
import { join } from "node:path";
import { build, type Rollup } from "vite";

export const ENTRIES = ["ours", "official", "ours-beside-talkjs", "official-beside-talkjs"];

/** Builds each entry on its own, as an app does. Returns the code of each chunk by `<entry>/<file>`. */
export async function buildEntries(): Promise<ReadonlyMap<string, string>> {
  const chunks = new Map<string, string>();
  for (const entry of ENTRIES)
    for (const chunk of await buildEntry(entry))
      if (chunk.type === "chunk") chunks.set(`${entry}/${chunk.fileName}`, chunk.code);
  return chunks;
}

async function buildEntry(entry: string) {
  const output = { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" };
  const built = await build({
    root: import.meta.dirname,
    base: "./",
    configFile: false,
    logLevel: "warn",
    plugins: [react()],
    build: {
      write: false,
      rollupOptions: { input: join(import.meta.dirname, `${entry}.tsx`), output },
    },
  });
  return (built as Rollup.RollupOutput).output; // there is one output, and nothing is watched
}
