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

const ENTRY_POINT = inRoot("src/index.ts");

let known: ts.Program | undefined;

function program(): ts.Program {
  return (known ??= ts.createProgram([ENTRY_POINT], compilerOptions()));
}

/** Returns the members of a type of the main entry point, by name. */
export function membersOf(typeName: string): ReadonlyMap<string, Declared> {
  const checker = program().getTypeChecker();
  const entryPoint = program().getSourceFile(ENTRY_POINT);
  const module = entryPoint && checker.getSymbolAtLocation(entryPoint);
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
  if (member.name.startsWith("on")) return readHandler(checker, member);
  const found = member.declarations?.find(ts.isPropertySignature);
  if (!found?.type) return undefined;
  return { type: textOf(found.type.getText()), ...ownWords(checker, member) };
}

/** TalkJS declares an event as a method, from which the type of the prop is derived. */
function readHandler(checker: ts.TypeChecker, member: ts.Symbol): Declared {
  const type = checker.getNonNullableType(checker.getTypeOfSymbol(member));
  const { NoTruncation } = ts.TypeFormatFlags;
  return {
    type: textOf(checker.typeToString(type, undefined, NoTruncation)),
    ...ownWords(checker, member),
  };
}

const textOf = (type: string) =>
  type
    .replace(/\s+/g, " ")
    .replace(/^\| /, "")
    .replace(/ \| undefined$/, "")
    .replace(/^\((\(.*)\)$/, "$1");

function ownWords(
  checker: ts.TypeChecker,
  member: ts.Symbol,
): Pick<Declared, "words" | "fallback"> {
  const [first] = member.declarations ?? [];
  const isOurs = first?.getSourceFile().fileName.startsWith(inRoot("src"));
  if (!isOurs) return { words: "", fallback: undefined };
  const fallback = member.getJsDocTags(checker).find(({ name }) => name === "default")?.text;
  return {
    words: ts.displayPartsToString(member.getDocumentationComment(checker)),
    fallback: fallback && ts.displayPartsToString(fallback),
  };
}
