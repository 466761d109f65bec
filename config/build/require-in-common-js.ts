import type { EsbuildPlugin } from "./esbuild-plugin.js";

/** Jest runs CommonJS without `import()`: there, `talkjs` is required, as late as it is imported elsewhere. */
export const requireInCommonJs: EsbuildPlugin = {
  name: "require-in-common-js",
  setup({ initialOptions: options }) {
    if (options.format === "cjs")
      options.supported = { ...options.supported, "dynamic-import": false };
  },
};
