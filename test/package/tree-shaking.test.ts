import { build } from "esbuild";
import { expect, test } from "vitest";
import { doors, root } from "./built.js";

/** What a bundler leaves of an app that is this text. */
async function bundleOf(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    tsconfigRaw: "{}", // our own would lead to the source
    bundle: true,
    external: ["react", "react-dom", "talkjs"],
    format: "esm",
    logLevel: "silent",
    minify: true,
    write: false,
  });
  return outputFiles.map(({ text }) => text).join("");
}

test.each(doors)("nothing is left of $name in an app that uses nothing of it", async ({ name }) => {
  expect(await bundleOf(`import * as all from "${name}";`)).toBe("");
  expect(await bundleOf(`import * as all from "${name}"; console.log(all);`)).not.toBe("");
});

test("the stand-in for the CDN's script stays, since it is imported for its effect", async () => {
  expect(await bundleOf('import "talkjs-session/testing/talk.js";')).not.toBe("");
});
