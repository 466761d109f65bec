import { rm } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, onTestFinished, test } from "vitest";
import { withBrowser } from "../../e2e/visit.js";
import { appWith } from "../app.js";
import { runNode } from "../run.js";
import { copiesIn, ONE_OF_EACH, scriptsIn, serve } from "./bundles.js";

const BUNDLERS = {
  vite: { vite: "8.3.8" },
  webpack: { webpack: "5.112.2" },
  rollup: {
    rollup: "4.67.4",
    "@rollup/plugin-commonjs": "29.0.3",
    "@rollup/plugin-node-resolve": "16.0.3",
    "@rollup/plugin-replace": "6.0.3",
  },
  esbuild: { esbuild: "0.28.2" },
  parcel: { "@parcel/core": "2.16.4", "@parcel/config-default": "2.16.4" },
};

const visit = withBrowser();
let home = "";

beforeAll(async () => {
  const dependencies = { react: "19.3.1", "react-dom": "19.3.1", talkjs: "0.46.0" };
  home = await appWith({
    dependencies: Object.assign(dependencies, ...Object.values(BUNDLERS)) as typeof dependencies,
    files: join(import.meta.dirname, "app"),
    tarball: inject("tarball"),
  });
  await rm(join(home, "built"), { recursive: true, force: true });
}, 300_000);

test("a second copy of what the package ships would be counted", async () => {
  const dist = join(home, "node_modules/talkjs-session/dist");
  const [esm, commonJs] = [await scriptsIn(dist, ".js"), await scriptsIn(dist, ".cjs")];
  expect(copiesIn(...esm)).toEqual({ ...ONE_OF_EACH, xstate: 0 });
  expect(copiesIn(...esm, ...commonJs)).toMatchObject({
    "the machine of sessions": 2,
    "the machine of chat UIs": 2,
  });
});

describe.each(Object.keys(BUNDLERS))("%s", (bundler) => {
  test("builds an app that shows a chat, with each machine and xstate in it once", async () => {
    await runNode(home, `build-with-${bundler}.js`);
    const built = join(home, "built", bundler);
    expect(copiesIn(...(await scriptsIn(built)))).toEqual(ONE_OF_EACH);
    const { address, stop } = await serve(built);
    onTestFinished(stop);
    const { cdn, complaints, ledger, page, reaches } = await visit(address);
    await reaches("alive, one of 7 statuses");
    await page.getByRole("textbox", { name: "Message" }).waitFor();
    expect((await ledger()).sessions).toMatchObject({ opened: 1, open: 1 });
    expect([cdn.requests().length, cdn.strays(), complaints()]).toEqual([1, [], []]);
  });
});
