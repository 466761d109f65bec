import { build } from "esbuild";
import { sizeOfCode } from "./bundle-sources.js";
import { root } from "./built.js";
import { tableOf, type Row } from "./byte-table.js";
import { withoutFunctions } from "./without-functions.js";
import { UNUSED, USED, type Part } from "./xstate-parts.js";

/** The imports of this library's production build. */
const IMPORTS =
  "assign, createActor, createMachine, emit, fromCallback, sendTo, spawnChild, stopChild";

const namesIn = (parts: readonly Part[]): readonly string[] =>
  parts.flatMap(({ functions }) => functions);

/** Measures each part of xstate in bytes, minified and gzipped: the difference to xstate whose functions of the part are empty. */
export async function measureXstate(): Promise<readonly Row[]> {
  const code = await codeOfXstate();
  const sizeWithout = (names: readonly string[]) =>
    sizeOfCode(withoutFunctions(code, new Set(names)));
  const whole = await sizeWithout([]);
  const unused = namesIn(UNUSED);
  const needed = await sizeWithout(unused);
  const rest = await sizeWithout([...unused, ...namesIn(USED)]);
  const rowsOf = (parts: readonly Part[], from: number, others: readonly string[], note: string) =>
    Promise.all(
      parts.map(async ({ what, functions }) => ({
        what,
        bytes: [from - (await sizeWithout([...others, ...functions]))],
        note,
      })),
    );
  return [
    ...(await rowsOf(USED, needed, unused, "yes")),
    { what: "names, constants and what the parts share", bytes: [rest], note: "yes" },
    ...(await rowsOf(UNUSED, whole, [], "no")),
    { what: "**xstate, as this library imports it**", bytes: [whole], note: "" },
    { what: "**of that, not used**", bytes: [whole - needed], note: "no" },
  ];
}

/** Returns the code that stays in a bundle, before it is minified. Nothing is left out together with an empty function. */
async function codeOfXstate(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${IMPORTS} } from "xstate"`, resolveDir: root },
    bundle: true,
    define: { "process.env.NODE_ENV": '"production"' },
    format: "esm",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

export const tableOfXstate = (rows: readonly Row[]): string =>
  tableOf(["part of xstate", "bytes", "used by a session"], rows);
