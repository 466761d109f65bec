import { describe, expect, test } from "vitest";
import { entryPoints } from "./built.js";
import { bundle } from "./bundle.js";

/** Texts that only one part of the code contains. */
const CHAT_UIS = ["createChatbox", "createInbox", "createPopup", "chatView", "MutationObserver"];
const OTHER_CHAT_UIS = ["createInbox", "createPopup", "inboxRef", "popupRef"];
const PANELS = ["createHtmlPanel"];
const NOTIFICATIONS = ["permissions.query"];
const CHARTS = ["createMachine", "syncingUser"];

const found = async (code: string, words: readonly string[]) => {
  const { text } = await bundle(code);
  return words.filter((word) => text.includes(word));
};

const isForItsEffect = (name: string) => name.endsWith("/talkjs");

test.each(entryPoints.filter(({ name }) => !isForItsEffect(name)))(
  "nothing is left of $name in an app that uses nothing of it",
  async ({ name }) => {
    expect((await bundle(`import * as all from "${name}";`)).text).toBe("");
    expect((await bundle(`import * as all from "${name}"; console.log(all);`)).text).not.toBe("");
  },
);

test.each(["talk.js", "talkjs"])(
  "testing/%s stays, since it is imported for its effect",
  async (name) => {
    expect((await bundle(`import "talkjs-session/testing/${name}";`)).text).not.toBe("");
  },
);

describe("an app carries only what it uses", () => {
  const SESSION =
    'export { Session, useSession, useSessionEvent, useSessionState, useUnreads } from "talkjs-session"';

  test("everything that is looked for is somewhere in the whole", async () => {
    const all = [...CHAT_UIS, ...OTHER_CHAT_UIS, ...PANELS, ...NOTIFICATIONS, ...CHARTS];
    expect(await found('export * from "talkjs-session"', all)).toEqual(all);
  });

  test("a session and its hooks bring no chat UI, no panel and no notifications", async () => {
    expect(await found(SESSION, [...CHAT_UIS, ...PANELS, ...NOTIFICATIONS])).toEqual([]);
  });

  test("a chatbox brings no other chat UI, no panel and no notifications", async () => {
    const code = 'export { Session, Chatbox } from "talkjs-session"';
    expect(await found(code, [...OTHER_CHAT_UIS, ...PANELS, ...NOTIFICATIONS])).toEqual([]);
  });

  test("the controller brings no chat UI", async () => {
    expect(await found('export * from "talkjs-session/controller"', CHAT_UIS)).toEqual([]);
  });

  test.each(["SessionError", "preloadTalk"])("%s brings no chart", async (name) => {
    expect(await found(`export { ${name} } from "talkjs-session/controller"`, CHARTS)).toEqual([]);
  });

  test("one chart does not bring the other", async () => {
    const code = 'export { sessionMachine } from "talkjs-session/machines"';
    expect(await found(code, CHAT_UIS)).toEqual([]);
  });
});

test("the main entry holds nothing of the simulator or of tools for development", async () => {
  const { files } = await bundle('export * from "talkjs-session"');
  expect(files).toEqual(["chat-view-machine.js", "core.js", "index.js", "machines.js"]);
});
