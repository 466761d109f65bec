import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./built.js";

const folder = join(root, ".github/workflows");

/** A tag can be moved to other code, a commit cannot. */
const PINNED = /^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

test.each(readdirSync(folder))(
  "%s uses each action at a commit, with its version beside it",
  (name) => {
    const text = readFileSync(join(folder, name), "utf8");
    const used = [...text.matchAll(/uses: *(.+)$/gm)].map(([, action = ""]) => action);
    expect(used).not.toEqual([]);
    expect(used.filter((action) => !PINNED.test(action))).toEqual([]);
  },
);
