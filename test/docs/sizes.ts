import { build } from "esbuild";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";

const DOORS = ["index", "controller", "machines"] as const;

/** What an app has anyway. */
const EXTERNAL = ["react", "react-dom", "talkjs"];

type Sizes = Record<(typeof DOORS)[number], number>;

/** What each door adds to a production bundle with all it imports but React and `talkjs`: gzip, in kB. */
export async function measureSizes(): Promise<Sizes> {
  const [index, controller, machines] = await Promise.all(DOORS.map(measure));
  return { index: index ?? 0, controller: controller ?? 0, machines: machines ?? 0 };
}

async function measure(door: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [resolve(`dist/${door}.js`)],
    bundle: true,
    define: { "process.env.NODE_ENV": '"production"' },
    external: EXTERNAL,
    format: "esm",
    logLevel: "silent",
    minify: true,
    write: false,
  });
  return outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0) / 1_000;
}

const rowOf = (door: keyof Sizes): string =>
  door === "index" ? "`talkjs-session`" : `\`talkjs-session/${door}\``;

export const tableOf = (sizes: Sizes): string =>
  [
    "| import | kB |",
    "| --- | --- |",
    ...DOORS.map((door) => `| ${rowOf(door)} | ${sizes[door].toFixed(1)} |`),
  ].join("\n");

/** A page need not follow each byte; a tenth is what a reader may be misled by. */
export const isStillTrue = (table: string, sizes: Sizes): boolean =>
  DOORS.every((door) => {
    const row = table.split("\n").find((line) => line.includes(`${rowOf(door)} `));
    const written = Number(row?.split("|")[2]);
    return Math.abs(written - sizes[door]) <= sizes[door] / 10;
  });
