import { describe, expect, test } from "vitest";
import { rewrite } from "../../codemod/rewrite.js";

/** Every way in which an app refers to a module. */
const NAMED = {
  "an import": 'import { Session } from "@talkjs/react";',
  "an import in single quotes": "import { Session } from '@talkjs/react'",
  "an import of everything": 'import * as TalkReact from "@talkjs/react";',
  "an import of types": 'import type { ChatboxProps } from "@talkjs/react";',
  "an import for its effects": 'import "@talkjs/react";',
  "the last line of a long import": '} from "@talkjs/react";',
  "a re-export": 'export { Session as ChatSession } from "@talkjs/react";',
  "a re-export of everything": 'export * from "@talkjs/react";',
  "a require": 'const { Inbox } = require("@talkjs/react");',
  "TypeScript's require": 'import TalkReact = require("@talkjs/react");',
  "a dynamic import": 'const Inbox = lazy(() => import("@talkjs/react").then(pickInbox));',
  "a dynamic import in a template": "await import(`@talkjs/react`);",
  "a type taken from a module": 'type Props = import("@talkjs/react").InboxProps;',
  "a resolution": 'require.resolve("@talkjs/react");',
  "a mock of Jest's": 'jest.mock("@talkjs/react", () => ({ Session: Fake }));',
  "what Jest mocks": 'const actual = jest.requireActual("@talkjs/react");',
  "a mock of Vitest's": 'vi.mock(import("@talkjs/react"), fake);',
  "what Vitest mocks": 'await vi.importActual<typeof import("@talkjs/react")>("@talkjs/react");',
  "an augmentation": 'declare module "@talkjs/react" {',
  "a list of Next.js's": 'transpilePackages: ["@talkjs/react", "other"],',
};

test.each(Object.entries(NAMED))("%s is changed, and nothing else on its line", (_, line) => {
  const { text, changes, mentions } = rewrite(`before();\n${line}\nafter();\n`);
  const expected = line.replaceAll("@talkjs/react", "talkjs-session");
  expect(text).toBe(`before();\n${expected}\nafter();\n`);
  expect(changes).toEqual([{ number: 2, text: expected }]);
  expect(mentions).toEqual([]);
});

describe("what is no name of the module", () => {
  test.each([
    'import { Inbox } from "@talkjs/react-components";',
    'import { Session } from "@talkjs/react-native";',
    'import Talk from "talkjs";',
    'import { Session } from "talkjs-session";',
    "const talkjs = react;",
  ])("stays without a word: %s", (line) => {
    expect(rewrite(line)).toEqual({ text: line, changes: [], mentions: [] });
  });

  test.each([
    "// We use @talkjs/react for the chat.",
    'import "@talkjs/react/dist/style.css";',
    'const home = "https://www.npmjs.com/package/@talkjs/react";',
    "import { Session } from \"@talkjs/react';",
  ])("stays, and is shown to its author: %s", (line) => {
    expect(rewrite(line)).toEqual({
      text: line,
      changes: [],
      mentions: [{ number: 1, text: line }],
    });
  });
});

test("the ends of lines stay as they are", () => {
  const source = 'import "@talkjs/react";\r\nimport "other";\r\n';
  expect(rewrite(source).text).toBe(source.replace("@talkjs/react", "talkjs-session"));
});

test("a second run changes nothing", () => {
  const once = rewrite(Object.values(NAMED).join("\n"));
  expect(rewrite(once.text)).toEqual({ text: once.text, changes: [], mentions: [] });
});
