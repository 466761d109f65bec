import ts from "typescript";

/** Returns code that declares the same names as the code of a module, as functions that do nothing. */
export function emptied(code: string): string {
  const { statements } = ts.createSourceFile("module.js", code, ts.ScriptTarget.Latest, true);
  const exported = statements
    .filter(ts.isExportDeclaration)
    .map((statement) => statement.getText());
  const declared = statements.flatMap(namesIn).map((name) => `var ${name} = () => {};`);
  return [...declared, ...exported].join("\n");
}

function namesIn(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
}
