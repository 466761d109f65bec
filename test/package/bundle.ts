import { build } from "esbuild";
import { gzipSync } from "node:zlib";
import { root } from "./built.js";

/** What an app has anyway. */
const APP = ["react", "react-dom", "talkjs"];

/** What this library brings along. */
export const BROUGHT = ["xstate"];

export interface Bundle {
  readonly text: string;
  /** Minified and gzipped, in bytes. */
  readonly size: number;
  /** Those of `dist/` of which anything is left. */
  readonly files: readonly string[];
}

/** What a bundle of an app holds of this package, when the app's code is this. */
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
    external: [...APP, ...external],
    format: "esm",
    logLevel: "silent",
    metafile: true,
    minify: true,
    tsconfigRaw: {}, // in the repository's own, the package's name stands for its sources
    write: false,
  });
  const [output] = outputFiles;
  const held = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  return {
    text: output?.text ?? "",
    size: gzipSync(output?.contents ?? "").length,
    files: held
      .filter(([file, { bytesInOutput }]) => file.startsWith("dist/") && bytesInOutput > 0)
      .map(([file]) => file.slice("dist/".length))
      .sort(),
  };
}
