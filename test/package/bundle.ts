import { build } from "esbuild";
import { gzipSync } from "node:zlib";
import { root } from "./built.js";

/** Packages that the app installs itself. */
export const PEERS = ["react", "react-dom", "talkjs"];

/** Packages that this library installs. */
export const DEPENDENCIES = ["xstate"];

export interface Bundle {
  readonly text: string;
  /** The minified and gzipped size, in bytes. */
  readonly size: number;
  /** The files of `dist/` that contribute to the bundle. */
  readonly files: readonly string[];
}

/** Bundles this code of an app, and returns the parts of this package in the bundle. */
export async function bundle(
  code: string,
  external: readonly string[] = [],
  mode: "development" | "production" = "production",
): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    define: { "process.env.NODE_ENV": JSON.stringify(mode) },
    external: [...PEERS, ...external],
    format: "esm",
    logLevel: "silent",
    metafile: true,
    minify: true,
    tsconfigRaw: {}, // the repository's tsconfig maps the package's name to its sources
    write: false,
  });
  const [output] = outputFiles;
  const inputs = Object.values(metafile.outputs).flatMap((one) => Object.entries(one.inputs));
  return {
    text: output?.text ?? "",
    size: gzipSync(output?.contents ?? "").length,
    files: inputs
      .filter(([file, { bytesInOutput }]) => file.startsWith("dist/") && bytesInOutput > 0)
      .map(([file]) => file.slice("dist/".length))
      .sort(),
  };
}
