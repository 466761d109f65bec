import react from "@vitejs/plugin-react";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, preview } from "vite";

/** In cross-origin isolated pages the clock has a resolution of 5 µs instead of 100 µs. */
const ISOLATED = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "credentialless",
};

/** Serves a page as a production build. The default folder has the page with both libraries. */
export async function servePage(
  root = join(import.meta.dirname, "page"),
): Promise<{ url: string; close: () => Promise<void> }> {
  const outDir = await mkdtemp(join(tmpdir(), "talkjs-session-bench-"));
  const shared = { root, configFile: false, logLevel: "warn" } as const;
  const pages = (await readdir(root)).filter((name) => name.endsWith(".html"));
  await build({
    ...shared,
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      rollupOptions: { input: pages.map((name) => join(root, name)) },
    },
  });
  const server = await preview({
    ...shared,
    build: { outDir },
    preview: { port: 0, host: "127.0.0.1", headers: ISOLATED },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error("The page is served nowhere.");
  return {
    url,
    async close() {
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}
