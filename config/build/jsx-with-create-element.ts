import type { EsbuildPlugin } from "./esbuild-plugin.js";

/** JSX through createElement: react@17 has no `exports`, so Node's ESM loader finds no "react/jsx-runtime" in it. */
export const jsxWithCreateElement: EsbuildPlugin = {
  name: "jsx-with-create-element",
  setup(build) {
    const options = build.initialOptions;
    // The file's "jsx": "react-jsx" would win over the options here.
    delete options.tsconfig;
    options.tsconfigRaw = { compilerOptions: { target: "ES2022", verbatimModuleSyntax: true } };
    options.jsx = "transform";
    options.jsxFactory = "createElement";
    options.jsxFragment = "Fragment";
    options.inject = [...(options.inject ?? []), "jsx-factory"];
    build.onResolve({ filter: /^jsx-factory$/ }, () => ({
      path: "jsx-factory",
      namespace: "jsx-factory",
      sideEffects: false,
    }));
    build.onLoad({ filter: /./, namespace: "jsx-factory" }, () => ({
      contents: 'export { createElement, Fragment } from "react";',
    }));
  },
};
