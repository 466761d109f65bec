import ts from "typescript";
import { inRoot } from "./pages.js";

/** Returns the project's compiler options. The package name resolves to its source. */
export function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(inRoot("tsconfig.json"), (path) =>
    ts.sys.readFile(path),
  ) as {
    config: unknown; // the API types it as any
  };
  return ts.parseJsonConfigFileContent(config, ts.sys, inRoot(".")).options;
}
