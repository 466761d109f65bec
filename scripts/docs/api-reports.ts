import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  type ExtractorLogLevel,
} from "@microsoft/api-extractor";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { entryPoints, root } from "../../test/package/built.js";
import { once } from "./once.js";
import { readIfAny } from "./pages.js";

/** Returns the report of an entry point, in the order of the stored one where only the order differs. */
export async function currentReport(file: string): Promise<string> {
  const report = (await reports()).get(file) ?? "";
  const known = await readIfAny(`api/${file}`);
  return membersOf(known) === membersOf(report) ? known : report;
}

/** The order of a union's members depends on the order in which the compiler read the files. */
const membersOf = (report: string) =>
  report
    .match(/[^\s|;,]+/g)
    ?.sort()
    .join();

const reports = once(extractReports);

/** Returns the exports of each entry point, as API Extractor reads them from the built declarations, by file name. */
async function extractReports(): Promise<ReadonlyMap<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), "api-reports-"));
  try {
    const configs = entryPoints.map(({ name, esm }) => configOf(name, esm.types, folder));
    const [first] = configs;
    if (!first) throw new Error("package.json names no entries.");
    const entries = configs.map(({ mainEntryPointFilePath }) => mainEntryPointFilePath);
    const compilerState = CompilerState.create(first, { additionalEntryPoints: entries });
    for (const config of configs)
      Extractor.invoke(config, {
        compilerState,
        localBuild: true,
        messageCallback: (message) => (message.handled = true),
      });
    return await readAll(configs.map(({ reportFilePath }) => reportFilePath));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const readAll = async (files: readonly string[]) =>
  new Map(
    await Promise.all(
      files.map(async (file) => [basename(file), await readFile(file, "utf8")] as const),
    ),
  );

export const fileOf = (entryPoint: string) => `${entryPoint.replaceAll("/", "-")}.api.md`;

// The enum's own values; a const enum cannot be imported by modules that are compiled one by one.
const level = (name: "none" | "warning") => ({ logLevel: name as ExtractorLogLevel });

const configOf = (entryPoint: string, types: string, folder: string) =>
  ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, "package.json"),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, types),
      compiler: {
        overrideTsconfig: {
          extends: join(root, "tsconfig.json"),
          files: entryPoints.map(({ esm }) => join(root, esm.types)),
          include: [],
        },
      },
      apiReport: {
        enabled: true,
        includeForgottenExports: true,
        reportFileName: fileOf(entryPoint),
        reportFolder: folder,
        reportTempFolder: folder,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: "lf",
      messages: {
        compilerMessageReporting: { default: level("warning") },
        extractorMessageReporting: { default: level("none") },
        tsdocMessageReporting: { default: level("none") },
      },
    },
  });
