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

/** Words of the simulator that a minifier leaves as they are. */
const SIMULATOR = "[TalkJS simulator]";

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
    const scripts = await scriptsIn(built);
    expect(copiesIn(...scripts)).toEqual(ONE_OF_EACH);
    expect(scripts.join("\n")).not.toContain(SIMULATOR);
    const { address, stop } = await serve(built);
    onTestFinished(stop);
    const { cdn, complaints, ledger, page, reaches } = await visit(address);
    await reaches("alive, one of 7 statuses");
    await page.getByRole("textbox", { name: "Message" }).waitFor();
    expect((await ledger()).sessions).toMatchObject({ opened: 1, open: 1 });
    expect([cdn.requests().length, cdn.strays(), complaints()]).toEqual([1, [], []]);
  });
});

test.each(["vite", "webpack", "esbuild"])(
  "%s has one line that puts the simulator in the place of TalkJS, in a mode of its own",
  async (bundler) => {
    const built = `${bundler}-simulated`;
    await runNode(home, "--env-file=simulated.env", `build-with-${bundler}.js`);
    expect((await scriptsIn(join(home, "built", built))).join("\n")).toContain(SIMULATOR);
    const { address, stop } = await serve(join(home, "built", built));
    onTestFinished(stop);
    const { cdn, page, reaches, said } = await visit(address);
    await reaches("alive, one of 7 statuses");
    await page.getByText("Yes, it is.").waitFor();
    expect([cdn.requests(), cdn.strays()]).toEqual([[], []]);
    expect(said()).toEqual([expect.stringContaining("TalkJS is simulated")]);
  },
);
