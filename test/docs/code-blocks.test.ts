import ts from "typescript";
import { expect, test } from "vitest";
import { compilerOptions } from "../../scripts/docs/compiler.js";
import { allPages, codeBlocksOf, inRoot, type CodeBlock } from "../../scripts/docs/pages.js";

test(
  "every example in the docs compiles against the entry points",
  { timeout: 60_000 },
  async () => {
    const blocks = (await Promise.all((await allPages()).map(codeBlocksOf))).flat();
    expect(blocks.length).toBeGreaterThan(5);
    expect(complaintsAbout(blocks)).toEqual([]);
  },
);

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

/** Returns a path in the folder of the examples, which the blocks of a page can import. */
const fileFor = ({ language }: CodeBlock, index: number): string =>
  inRoot(`docs/examples/block-${String(index)}.${language}`);
