import { bundleSources } from "./bundle-sources.js";
import { DEPENDENCIES } from "./bundle.js";

/** Lists the modules of an import by their minified bytes, each with its share of the gzipped bundle, as an estimate. */
export async function modulesOf(code: string): Promise<readonly string[]> {
  const { size, minified, modules } = await bundleSources(code, DEPENDENCIES);
  const share = (bytes: number) => Math.round((bytes * size) / minified);
  return [...modules]
    .filter(([, bytes]) => bytes > 0)
    .sort(([, one], [, other]) => other - one)
    .map(([module, bytes]) => `  ${column(bytes)} ${column(share(bytes))}  ${module}`);
}

const column = (bytes: number): string => String(bytes).padStart(6);
