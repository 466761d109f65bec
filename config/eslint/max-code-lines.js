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
  create(context) {
    const { sourceCode } = context;
    const max = Number(context.options[0]);
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
          context.report({
            node: program,
            messageId: "tooLong",
            data: { lines: String(lines), max: String(max) },
          });
      },
    };
  },
};
