import ts from "typescript";
import { expect, test } from "vitest";
import { codeBlocksOf, inRoot, type CodeBlock } from "./pages.js";

const PAGES = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "MIGRATING.md",
  "CHANGELOG.md",
  "docs/errors.md",
  "docs/props.md",
  "machines/README.md",
];

test("every example in the docs compiles against the doors", { timeout: 60_000 }, async () => {
  const blocks = (await Promise.all(PAGES.map(codeBlocksOf))).flat();
  expect(blocks.length).toBeGreaterThan(5);
  expect(complaintsAbout(blocks)).toEqual([]);
});

function complaintsAbout(blocks: readonly CodeBlock[]): string[] {
  const files = new Map(blocks.map((block, index) => [fileFor(block, index), block]));
  const options = compilerOptions();
  const host = ts.createCompilerHost(options);
  const readSource = host.getSourceFile.bind(host);
  host.getSourceFile = (name, target, ...rest) => {
    const block = files.get(name);
    if (!block) return readSource(name, target, ...rest);
    return ts.createSourceFile(name, `${block.code}\nexport {};`, target);
  };
  const program = ts.createProgram([...files.keys(), inRoot("test/docs/app.d.ts")], options, host);
  return [...files].flatMap(([name, { place }]) => {
    const source = program.getSourceFile(name);
    const found = [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ];
    return found.map(
      ({ messageText }) => `${place}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
  });
}

const fileFor = ({ language }: CodeBlock, index: number): string =>
  inRoot(`test/docs/block-${String(index)}.${language}`);

/** The project's own, with the package's name standing for its source. */
function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(inRoot("tsconfig.json"), (path) =>
    ts.sys.readFile(path),
  ) as {
    config: unknown; // the API types it as any
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, inRoot("."));
  const paths = {
    "talkjs-session": [inRoot("src/index.ts")],
    "talkjs-session/*": [inRoot("src/*.ts")],
  };
  return { ...options, paths };
}
