import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const folder = join(import.meta.dirname, "../fixtures");
const apps = readdirSync(folder).filter((file) => file.endsWith(".tsx"));

/** The compiler's errors for the fixtures, with the official package or with this library. */
function complaints(configFile: string): string[] {
  const path = join(folder, configFile);
  const { config } = ts.readConfigFile(path, (file) => readFileSync(file, "utf8")) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(path));
  const program = ts.createProgram(
    apps.map((file) => join(folder, file)),
    options,
  );
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

test("the apps of the fixtures import nothing of chat but the official package", () => {
  const imports = apps.flatMap((file) => {
    const source = readFileSync(join(folder, file), "utf8");
    return [...source.matchAll(/from "([^"]+)"/g)].map(([, name]) => name);
  });
  expect([...new Set(imports)].sort()).toEqual(["@talkjs/react", "react", "talkjs"]);
  expect(apps).toHaveLength(4);
});

test.each([
  ["the official package", "../../tsconfig.json"],
  ["this library in its place", "tsconfig.json"],
])(
  "the apps of the fixtures type-check with %s",
  (_name, configFile) => {
    expect(complaints(configFile)).toEqual([]);
  },
  60_000,
);
