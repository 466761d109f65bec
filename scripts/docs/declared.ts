import ts from "typescript";
import { compilerOptions } from "./compiler.js";
import { inRoot } from "./pages.js";

/** A prop or an option with its declaration. */
export interface Declared {
  readonly type: string;
  /** Its TSDoc text. Empty for declarations of TalkJS and React. */
  readonly words: string;
  readonly fallback: string | undefined;
}

const DOOR = inRoot("src/index.ts");

let known: ts.Program | undefined;

function program(): ts.Program {
  return (known ??= ts.createProgram([DOOR], compilerOptions()));
}

/** Returns the members of a type of the main entry point, by name. */
export function membersOf(typeName: string): ReadonlyMap<string, Declared> {
  const checker = program().getTypeChecker();
  const door = program().getSourceFile(DOOR);
  const module = door && checker.getSymbolAtLocation(door);
  const symbol = module && checker.getExportsOfModule(module).find(({ name }) => name === typeName);
  if (!symbol) throw new Error(`src/index.ts exports no type ${typeName}.`);
  const type = checker.getDeclaredTypeOfSymbol(
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
  );
  const variants = type.isUnion() ? type.types : [type];
  const members = new Map<string, Declared>();
  for (const member of variants.flatMap((variant) => checker.getPropertiesOfType(variant))) {
    const declared = readDeclaration(checker, member);
    if (declared && !members.get(member.name)?.words) members.set(member.name, declared);
  }
  return members;
}

function readDeclaration(checker: ts.TypeChecker, member: ts.Symbol): Declared | undefined {
  const found = member.declarations?.find(ts.isPropertySignature);
  if (!found?.type) return undefined;
  const isOurs = found.getSourceFile().fileName.startsWith(inRoot("src"));
  const fallback = member.getJsDocTags(checker).find(({ name }) => name === "default")?.text;
  return {
    type: found.type
      .getText()
      .replace(/\s+/g, " ")
      .replace(/^\| /, "")
      .replace(/ \| undefined$/, ""),
    words: isOurs ? ts.displayPartsToString(member.getDocumentationComment(checker)) : "",
    fallback: isOurs ? fallback && ts.displayPartsToString(fallback) : undefined,
  };
}
