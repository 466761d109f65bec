import { posix } from "node:path";
import { ENTRIES } from "./entries.js";
import type { EsbuildPlugin } from "./esbuild-plugin.js";

/** Fails a build that puts a module into two bundles: there would be two charts, or two error classes. */
export const eachModuleOnce: EsbuildPlugin = {
  name: "each-module-once",
  setup(build) {
    build.onEnd(({ metafile }) => {
      const homes = new Map<string, string[]>();
      for (const [output, { inputs }] of Object.entries(metafile?.outputs ?? {})) {
        for (const [input, { bytesInOutput }] of Object.entries(inputs))
          if (bytesInOutput > 0)
            homes.set(input, [...(homes.get(input) ?? []), posix.basename(output)]);
      }
      const errors = ENTRIES.flatMap(({ entry, behind }) =>
        [...homes]
          .filter(([input, files]) => files.length > 1 && behind.some((at) => input.startsWith(at)))
          .map(([input, files]) => ({
            text: `${input} is in ${files.join(" and ")}: import it through ${entry}.js`,
          })),
      );
      return { errors };
    });
  },
};
