import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";
import { maxCodeLines } from "./config/eslint/max-code-lines.js";

/**
 * Restricts the imports of a folder: see "Folders" in ARCHITECTURE.md.
 *
 * @param {string} files
 * @param {string[]} forbidden
 * @param {string} message
 */
const layer = (files, forbidden, message) => ({
  files: [files],
  rules: {
    "no-restricted-imports": [
      "error",
      { paths: [TYPES_OF_TALKJS], patterns: [{ group: forbidden, message }] },
    ],
  },
});

/** An ES module that is resolved as Node does it finds a `default` in talkjs's default, and no types. */
const TYPES_OF_TALKJS = {
  name: "talkjs",
  importNames: ["default"],
  message: 'Write: import type * as Talk from "talkjs/all.js".',
};

const PACKED_LINES = {
  selector: "ObjectExpression > SpreadElement[argument.type='ObjectExpression']",
  message: "Write the properties themselves, one a line.",
};

export default defineConfig([
  globalIgnores([
    "reports",
    ".stryker-tmp",
    "**/built",
    "test/e2e/app",
    "test/e2e/next/shell",
    "**/.hmr-*",
    "dist",
    "coverage",
    "storybook-static",
    "docs-site",
    "site/.vitepress",
    "**/*.cjs",
  ]),
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  reactHooks.configs.flat["recommended-latest"],
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ["*.js", "config/eslint/*.js"] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "no-console": "error",
      "no-empty": ["error", { allowEmptyCatch: false }],
      "no-restricted-syntax": ["error", PACKED_LINES],
    },
  },
  {
    files: ["machines/**", "src/**"],
    plugins: { house: { rules: { "max-code-lines": maxCodeLines } } },
    rules: {
      "house/max-code-lines": ["error", 250],
      "max-lines-per-function": ["error", { max: 40, skipComments: true, skipBlankLines: true }],
    },
  },
  {
    // Answers come in a microtask, as from a server. Some calls only record their arguments.
    files: ["src/simulator/**"],
    rules: {
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  {
    // Apps have their own dependencies and types, which tsc checks in their folders.
    files: ["examples/**", "test/consumers/*/app/**"],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { "no-console": "off" },
  },
  {
    // They run or compile with the packages that they install: in Node, or in a page.
    files: ["test/consumers/*/app/**"],
    rules: {
      "no-undef": "off",
      "react-hooks/rules-of-hooks": "off",
      "@typescript-eslint/no-require-imports": "off",
      "@typescript-eslint/no-unused-expressions": "off",
      "@typescript-eslint/no-unused-vars": "off",
    },
  },
  layer(
    "machines/**",
    ["**/src/**", "react*", "@xstate/*", "talkjs*", "xstate/*"],
    "machines/ imports only xstate and its own files.",
  ),
  layer(
    "src/sdk/**",
    ["**/actors/**", "**/controller/**", "**/react/**", "**/simulator/**", "react*", "xstate*"],
    "sdk/ knows TalkJS and the machines' types, nothing above it.",
  ),
  layer(
    "src/actors/**",
    ["**/controller/**", "**/react/**", "**/simulator/**", "react*"],
    "actors/ import sdk/ and machines/, nothing above them.",
  ),
  layer(
    "src/controller/**",
    ["**/react/**", "**/simulator/**", "react*", "@xstate/react"],
    "controller/ imports actors/, sdk/ and machines/; React is above it.",
  ),
  layer(
    "src/views/**",
    ["**/react/**", "**/simulator/**", "**/sdk/**", "**/actors/**", "**/controller/**", "react*"],
    "views/ talk to core and machines; React is above them.",
  ),
  layer(
    "src/react/**",
    ["**/simulator/**", "**/sdk/**", "**/actors/**", "xstate"],
    "react/ talks to the controller; it has no lifecycle logic of its own.",
  ),
  layer(
    "src/xstate/**",
    ["**/simulator/**", "**/sdk/**", "**/actors/**", "**/controller/**"],
    "xstate/ talks to core, the machines and the public hooks.",
  ),
  layer(
    "src/devtools/**",
    ["**/simulator/**", "**/sdk/**", "**/actors/**", "**/controller/**", "**/views/**", "xstate*"],
    "devtools/ read the registered actors of core, and render with React.",
  ),
  layer(
    "src/simulator/**",
    ["**/sdk/loader*", "**/actors/**", "**/controller/**", "**/react/**", "react*", "xstate*"],
    "The simulator stands alone: it imports types only.",
  ),
]);
