import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "../..");

export const built = (file: string): string => readFileSync(join(root, "dist", file), "utf8");

interface Conditions {
  readonly import: { readonly types: string; readonly default: string };
  readonly require: { readonly types: string; readonly default: string };
}

interface Manifest {
  readonly name: string;
  readonly sideEffects: readonly string[];
  readonly exports: Readonly<Record<string, string | Conditions>>;
}

export const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest; // our own file

/** The entry points that an app can import, with their files. */
export const entryPoints = Object.entries(manifest.exports).flatMap(([path, files]) =>
  typeof files === "string"
    ? []
    : [{ name: path.replace(/^\./, manifest.name), esm: files.import, cjs: files.require }],
);

/** Runs a module in a new Node process, in which it can import the package. Returns the JSON that it prints. */
export function run(type: "module" | "commonjs", script: string): unknown {
  const output = execFileSync(process.execPath, [`--input-type=${type}`, "-e", script], {
    cwd: root,
    encoding: "utf8",
    timeout: 20_000,
  });
  return JSON.parse(output);
}
