import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const sources = readdirSync(join(root, "machines")).filter((file) => file.endsWith(".ts"));

const importsOf = (path: string): string[] =>
  [...readFileSync(join(root, path), "utf8").matchAll(/(?:from|import\()\s*"([^"]+)"/g)].map(
    ([, name]) => name ?? "",
  );

test("a chart imports only xstate and its own folder", () => {
  const imports = sources.flatMap((file) => importsOf(`machines/${file}`));
  expect(sources).toContain("session.machine.ts");
  expect(imports).toContain("xstate");
  expect(imports.filter((name) => name !== "xstate" && !name.startsWith("./"))).toEqual([]);
});

test("the entry points of the charts import only them and xstate", () => {
  const imports = ["src/machines.ts", "src/chat-view-machine.ts"].flatMap(importsOf);
  const others = imports.filter((name) => !name.startsWith("../machines/"));
  expect([...new Set(others)].sort()).toEqual(["./chat-view-machine.js", "xstate"]);
});

test("no chart touches the page", () => {
  const touching = sources.filter((file) =>
    /\b(?:window|document|globalThis|navigator|console)\b/.test(
      readFileSync(join(root, "machines", file), "utf8"),
    ),
  );
  expect(touching).toEqual([]);
});

test("the built charts run in Node without a page, React or talkjs", () => {
  const script = `
    import { createActor, sessionMachine, statusOf } from "./dist/machines.js";
    const config = { appId: "app", user: { type: "absent" }, credentials: "known", signature: "none", authentication: "none",
      lingerMs: 0, loading: { timeoutMs: 1, attempts: 1 } };
    const actor = createActor(sessionMachine, { input: config }).start();
    actor.send({ type: "start" });
    console.log(statusOf(actor.getSnapshot().value), typeof window, typeof document);
  `;
  const output = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: root,
    encoding: "utf8",
  });
  expect(output.trim()).toBe("idle undefined undefined");
  expect([...new Set(importsOf("dist/machines.js"))]).toEqual(["xstate", "./chat-view-machine.js"]);
  expect([...new Set(importsOf("dist/chat-view-machine.js"))]).toEqual(["xstate"]);
});
