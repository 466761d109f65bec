import { build, transform, type Plugin } from "esbuild";
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { jsxWithCreateElement } from "../../config/build/jsx-with-create-element.js";
import { root } from "./built.js";
import { APP } from "./bundle.js";

export interface SourceBundle {
  /** In bytes, minified and gzipped. */
  readonly size: number;
  /** In bytes, minified. */
  readonly minified: number;
  /** The minified bytes of each module, by its path in the repository. */
  readonly modules: ReadonlyMap<string, number>;
}

/** Bundles this code of an app with the sources, which show each module. The files of `dist/` show only entry points. */
export async function bundleSources(
  code: string,
  left: { readonly external?: readonly string[]; readonly without?: readonly string[] } = {},
): Promise<SourceBundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    define: { "process.env.NODE_ENV": '"production"' },
    external: [...APP, ...(left.external ?? [])],
    format: "esm",
    logLevel: "silent",
    metafile: true,
    minify: true,
    plugins: [sources, standIns(left.without ?? []), jsxWithCreateElement],
    target: "es2022",
    write: false,
  });
  const contents = outputFiles[0]?.contents ?? new Uint8Array();
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  return {
    size: gzipSync(contents).length,
    minified: contents.length,
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

/** Replaces modules by modules with the same exports, each of which does nothing. */
const standIns = (without: readonly string[]): Plugin => ({
  name: "stand-ins",
  setup(build) {
    build.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      if (!without.includes(relative(root, path))) return undefined;
      const names = await exportsOf(path);
      return { contents: names.map((name) => `export const ${name} = () => {};`).join("\n") };
    });
  },
});

/** Returns the names that a module exports at run time. esbuild writes one list of them at the end. */
async function exportsOf(path: string): Promise<readonly string[]> {
  const loader = path.endsWith("x") ? "tsx" : "ts";
  const { code } = await transform(await readFile(path, "utf8"), { loader, format: "esm" });
  const [, list = ""] = /export \{([^}]*)\};\s*$/.exec(code) ?? [];
  return [...list.matchAll(/\w+(?=,|\s*$)/g)].map(([name]) => name);
}
