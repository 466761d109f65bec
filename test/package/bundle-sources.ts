import { build, transform, type Plugin } from "esbuild";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { jsxWithCreateElement } from "../../config/build/jsx-with-create-element.js";
import { root } from "./built.js";
import { PEERS } from "./bundle.js";

export interface SourceBundle {
  /** In bytes, minified and gzipped. */
  readonly size: number;
  /** In bytes, minified. */
  readonly minified: number;
  /** The minified bytes of each module, by its path in the repository. */
  readonly modules: ReadonlyMap<string, number>;
}

/** Bundles this code of an app from the sources, because the files of `dist/` do not show the modules. */
export async function bundleSources(
  code: string,
  external: readonly string[] = [],
): Promise<SourceBundle> {
  const { contents, modules } = await buildSources(code, external, true);
  return { size: gzipSync(contents).length, minified: contents.length, modules };
}

/**
 * Returns the code that each module contributes to a bundle, before it is minified. If a module is emptied after this,
 * code that only this module uses stays and counts.
 */
export async function splitSources(
  code: string,
  external: readonly string[] = [],
): Promise<ReadonlyMap<string, string>> {
  const { contents, modules } = await buildSources(code, external, false);
  // esbuild writes the path of each module above its code.
  const parts = new TextDecoder().decode(contents).split(/^\/\/ (.+)$/m);
  const sections = new Map<string, string>([["", ""]]);
  let current = "";
  for (const [i, part] of parts.entries()) {
    const isPath = i % 2 === 1;
    if (isPath && modules.has(part)) current = part;
    sections.set(current, (sections.get(current) ?? "") + (isPath ? "" : part));
  }
  return sections;
}

/** Returns the size of code in bytes, minified and gzipped. Unused code counts. */
export async function sizeOfCode(code: string): Promise<number> {
  const minified = await transform(code, { format: "esm", minify: true, target: "es2022" });
  return gzipSync(minified.code).length;
}

async function buildSources(code: string, external: readonly string[], minify: boolean) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    define: { "process.env.NODE_ENV": '"production"' },
    external: [...PEERS, ...external],
    format: "esm",
    logLevel: "silent",
    metafile: true,
    minify,
    minifySyntax: true,
    plugins: [sources, jsxWithCreateElement],
    target: "es2022",
    write: false,
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  return {
    contents: outputFiles[0]?.contents ?? new Uint8Array(),
    modules: new Map(inputs.map(([module, { bytesInOutput }]) => [module, bytesInOutput])),
  };
}

/** Resolves the names that apps import to the sources of their entry points. */
const sources: Plugin = {
  name: "sources",
  setup(build) {
    build.onResolve({ filter: /^talkjs-session(\/|$)/ }, ({ path }) => ({
      path: join(root, "src", `${path.split("/")[1] ?? "index"}.ts`),
    }));
  },
};
