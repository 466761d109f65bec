import { rm } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, onTestFinished, test } from "vitest";
import { withBrowser } from "../../e2e/visit.js";
import { appWith } from "../app.js";
import { runNode } from "../run.js";
import { ROLLUP_PLUGINS, TESTED } from "../tested-versions.js";
import { copiesIn, ONE_OF_EACH, scriptsIn, serve, SIMULATOR } from "./bundles.js";

const { vite, webpack, rollup, esbuild, parcel } = TESTED;

const BUNDLERS = {
  vite: { vite: vite.newest },
  webpack: { webpack: webpack.newest },
  rollup: { rollup: rollup.newest, ...ROLLUP_PLUGINS },
  esbuild: { esbuild: esbuild.newest },
  parcel: { "@parcel/core": parcel.newest, "@parcel/config-default": parcel.newest },
};

/** Texts for developers: of an error, of a hook, and of each chart. */
const DEVELOPMENT = [
  "TalkJS refused to open a session.",
  "Render the component that calls it inside <Session>.",
  "Waiting for the next background retry.",
  "Creating the chat UI and applying its settings",
];

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

const textsIn = (scripts: readonly string[], texts: readonly string[]) =>
  texts.filter((text) => scripts.some((script) => script.includes(text)));

test("a second copy of what the package ships would be counted, and a text for developers found", async () => {
  const dist = join(home, "node_modules/talkjs-session/dist");
  const [esm, commonJs] = [await scriptsIn(dist, ".js"), await scriptsIn(dist, ".cjs")];
  expect(copiesIn(...esm)).toEqual({ ...ONE_OF_EACH, xstate: 0 });
  expect(copiesIn(...esm, ...commonJs)).toMatchObject({
    "the machine of sessions": 2,
    "the machine of chat UIs": 2,
  });
  expect(textsIn(esm, DEVELOPMENT)).toEqual(DEVELOPMENT);
});

describe.each(Object.keys(BUNDLERS))("%s", (bundler) => {
  test("builds an app that shows a chat, with each machine and xstate in it once", async () => {
    await runNode(home, `build-with-${bundler}.js`);
    const built = join(home, "built", bundler);
    const scripts = await scriptsIn(built);
    expect(copiesIn(...scripts)).toEqual(ONE_OF_EACH);
    expect(textsIn(scripts, [SIMULATOR, ...DEVELOPMENT])).toEqual([]);
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
