/**
 * ESLint's own `max-lines` counts imports. They grow with the number of files, not with the length of the code.
 *
 * @type {import("eslint").Rule.RuleModule}
 */
export const maxCodeLines = {
  meta: {
    type: "suggestion",
    schema: [{ type: "integer" }],
    messages: {
      tooLong: "{{lines}} lines without imports, comments and blank lines: at most {{max}}.",
    },
  },
  create({ options: [max], sourceCode, report }) {
    return {
      Program(program) {
        const imports = program.body.filter(({ type }) => type === "ImportDeclaration");
        const skipped = [...imports, ...sourceCode.getAllComments()];
        const isSkipped = (/** @type {number} */ line) =>
          skipped.some(({ loc }) => loc && loc.start.line <= line && line <= loc.end.line);
        const lines = sourceCode.lines.filter(
          (text, at) => text.trim() && !isSkipped(at + 1),
        ).length;
        if (lines > max)
          report({ node: program, messageId: "tooLong", data: { lines: String(lines), max } });
      },
    };
  },
};
