import ts from "typescript";

/**
 * Returns the code of a module in which functions and classes with these names are empty. The name of a method, or of a function
 * inside another one, follows a dot: `Actor.select`.
 */
export function withoutFunctions(code: string, names: ReadonlySet<string>): string {
  const file = ts.createSourceFile("module.js", code, ts.ScriptTarget.Latest, true);
  const bodies: ts.TextRange[] = [];
  const missing = new Set(names);
  const visit = (node: ts.Node, path: readonly string[], isEmptied: boolean): void => {
    const name = nameOf(node);
    const inside = name === undefined ? path : [...path, name];
    const isNamed = name !== undefined && missing.delete(inside.join("."));
    const body = isNamed && !isEmptied ? bodyOf(node) : undefined;
    if (body) bodies.push(body);
    ts.forEachChild(node, (child) => visit(child, inside, isEmptied || body !== undefined));
  };
  visit(file, [], false);
  if (missing.size > 0) throw new Error(`There is no function ${[...missing].join(", ")}.`);
  return bodies.reduceRight(
    (text, { pos, end }) => `${text.slice(0, pos)} {}${text.slice(end)}`,
    code,
  );
}

function nameOf(node: ts.Node): string | undefined {
  if (ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node))
    return holds(node.initializer) ? textOf(node.name) : undefined;
  return ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || ts.isClassElement(node)
    ? textOf(node.name)
    : undefined;
}

const textOf = (name: ts.Node | undefined): string | undefined =>
  name && ts.isIdentifier(name) ? name.text : undefined;

/** Whether a variable or a property is a function or a class. */
const holds = (value: ts.Node | undefined): value is ts.Node =>
  value !== undefined &&
  (ts.isArrowFunction(value) || ts.isFunctionExpression(value) || ts.isClassExpression(value));

/** Returns the place of the braces, or of an arrow function's expression. */
function bodyOf(node: ts.Node): ts.TextRange | undefined {
  if (ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node))
    return holds(node.initializer) ? bodyOf(node.initializer) : undefined;
  if (ts.isClassLike(node)) return { pos: node.members.pos - 1, end: node.end };
  return ts.isFunctionLike(node) && "body" in node ? node.body : undefined;
}
