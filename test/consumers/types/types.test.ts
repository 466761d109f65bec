import { join } from "node:path";
import { beforeAll, describe, inject, test } from "vitest";
import { appWith } from "../app.js";
import { runNode } from "../run.js";

const TYPESCRIPTS = ["5.4", "5.5", "5.6", "5.7", "5.8", "5.9", "6.0", "7.0"] as const;
const REACTS = ["17", "18", "19"] as const;

/** Each React with one `talkjs`: the oldest supported one, one in between, and the newest. */
const TALKJS = { "17": "0.16.0", "18": "0.30.0", "19": "0.46.0" } as const;
const RESOLUTIONS = ["bundler", "node16", "nodenext"] as const;

const STRICT = ["--strict", "--noUncheckedIndexedAccess", "--exactOptionalPropertyTypes"];

/** The oldest and the newest compiler use the types of each React. The others alternate React and module resolution. */
const meetings = TYPESCRIPTS.flatMap((typescript, row) =>
  REACTS.filter((_, column) => isEnd(row) || column === row % REACTS.length).map(
    (react, column) => ({
      typescript,
      react,
      talkjs: TALKJS[react],
      main: resolution(row + column),
      entries: resolution(row + column + 1),
    }),
  ),
);

function isEnd(row: number): boolean {
  return row === 0 || row === TYPESCRIPTS.length - 1;
}

function resolution(turn: number): (typeof RESOLUTIONS)[number] {
  return RESOLUTIONS[turn % RESOLUTIONS.length] ?? "bundler";
}

const compilers = Object.fromEntries(
  TYPESCRIPTS.map((version) => [`typescript-${version}`, `npm:typescript@~${version}.0`]),
);

const homes = new Map<string, string>();
let tools = "";

beforeAll(async () => {
  const tarball = inject("tarball");
  tools = await appWith({ dependencies: compilers });
  for (const react of REACTS) {
    const dependencies = { "@types/react": `^${react}`, talkjs: TALKJS[react] };
    homes.set(
      react,
      await appWith({ dependencies, files: join(import.meta.dirname, "app"), tarball }),
    );
  }
}, 300_000);

interface Compilation {
  readonly typescript: string;
  readonly react: string;
  readonly resolution: string;
}

function compile({ typescript, react, resolution }: Compilation, ...rest: string[]) {
  const tsc = join(tools, `node_modules/typescript-${typescript}/bin/tsc`);
  return runNode(
    homes.get(react) ?? "",
    ...[tsc, "--noEmit", "--jsx", "react-jsx", "--target", "es2022", "--lib", "es2022,dom"],
    ...[
      "--moduleResolution",
      resolution,
      "--module",
      resolution === "bundler" ? "esnext" : resolution,
    ],
    ...[...STRICT, ...rest],
  );
}

describe.each(meetings)(
  "TypeScript $typescript, @types/react $react, talkjs $talkjs",
  (meeting) => {
    const { typescript, react } = meeting;

    test.concurrent(
      `takes the main entry and the simulator strictly, libraries included (${meeting.main})`,
      () =>
        compile(
          { typescript, react, resolution: meeting.main },
          "--skipLibCheck",
          "false",
          "main.tsx",
          "testing.ts",
        ),
    );

    test.concurrent(`takes every entry (${meeting.entries})`, () =>
      compile(
        { typescript, react, resolution: meeting.entries },
        ...[
          "--skipLibCheck",
          "entries.ts",
          ...(meeting.entries === "bundler" ? [] : ["required.cts"]),
        ],
      ),
    );
  },
);
