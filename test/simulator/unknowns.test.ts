import { expect, test, vi } from "vitest";
import type { Unknowns } from "../../src/testing.js";
import { container, openAlice } from "./open.js";

const openWith = (unknowns: Partial<Unknowns>) => openAlice({ unknowns });

test.each([
  ["none", 0, 0],
  ["sync", 1, 1],
  ["async", 0, 1],
] as const)("unreadsReplay %s calls a late subscriber %i times at once, %i in total", (...row) => {
  const [unreadsReplay, atOnce, inAll] = row;
  const { simulator, session } = openWith({ unreadsReplay });
  const late = vi.fn();
  session.unreads.onChange(late);
  expect(late).toHaveBeenCalledTimes(atOnce);
  simulator.flush();
  expect(late).toHaveBeenCalledTimes(inAll);
});

test("destroyTwice: a second destroy throws, or is ignored and is not a dead call", () => {
  const { simulator, session } = openAlice();
  session.destroy();
  expect(() => session.destroy()).toThrow("not alive");
  expect(simulator.ledger.deadCalls).toHaveLength(1);
  const lenient = openWith({ destroyTwice: "ignore" });
  lenient.session.destroy();
  expect(() => lenient.session.destroy()).not.toThrow();
  expect(lenient.simulator.ledger.deadCalls).toEqual([]);
});

test("deadPromises: a method of a dead object throws, or rejects if it returns a promise", async () => {
  for (const deadPromises of ["throw", "reject"] as const) {
    const { session } = openWith({ deadPromises });
    const chatbox = session.createChatbox();
    session.destroy();
    expect(() => chatbox.setPresence({})).toThrow("not alive");
    if (deadPromises === "throw") expect(() => chatbox.select(null)).toThrow("not alive");
    else await expect(chatbox.select(null)).rejects.toThrow("not alive");
  }
});

test("deadMessage: the test sets the message of the error", () => {
  const { session } = openWith({ deadMessage: (on, method) => `${on} gone: ${method}` });
  session.destroy();
  expect(() => session.createInbox()).toThrow("Session gone: createInbox");
});

test("mountNull: mount(null) rejects, or is ignored", async () => {
  await expect(openAlice().session.createInbox().mount(null)).rejects.toThrow("needs a container");
  const inbox = openWith({ mountNull: "ignore" }).session.createInbox();
  await inbox.mount(null);
  expect(inbox.currentConversation).toBeNull();
});

test("mountDetached: mounting outside the page resolves, or rejects", async () => {
  const outside = { isConnected: false } as HTMLElement; // there is no page in Node
  await expect(openAlice().session.createInbox().mount(outside)).resolves.toBeUndefined();
  const strict = openWith({ mountDetached: "reject" }).session.createInbox();
  await expect(strict.mount(outside)).rejects.toThrow("not on the page");
});

test("mountTwice: the second mount moves the chat UI, is ignored, or rejects", async () => {
  const survivesTheFirst = async (mountTwice: Unknowns["mountTwice"]) => {
    const chatbox = openWith({ mountTwice }).session.createChatbox();
    const first = { isConnected: true };
    await chatbox.mount(first as HTMLElement); // there is no page in Node
    await chatbox.mount(container());
    first.isConnected = false;
    return chatbox.isAlive;
  };
  expect(await survivesTheFirst("move")).toBe(true);
  expect(await survivesTheFirst("ignore")).toBe(false);
  await expect(survivesTheFirst("reject")).rejects.toThrow("called twice");
});

test("a test can change switches while it runs, and reset restores them", () => {
  const { simulator } = openWith({ destroyTwice: "ignore" });
  simulator.unknowns.destroyTwice = "throw";
  simulator.unknowns.readyRejects = true;
  simulator.reset();
  expect(simulator.unknowns).toMatchObject({ destroyTwice: "ignore", readyRejects: false });
});

test("sameBuilder: all calls with an id return one conversation builder, or a new one each", () => {
  const isSame = (sameBuilder: boolean) => {
    const { session } = openWith({ sameBuilder });
    return session.getOrCreateConversation("one") === session.getOrCreateConversation("one");
  };
  expect([isSame(false), isSame(true)]).toEqual([false, true]);
});

test.each([
  ["shown", "Lamp"],
  ["hidden", undefined],
] as const)("builderAttributes %s: a builder's subject reads %s, and is written", (...row) => {
  const [builderAttributes, subject] = row;
  const { simulator, session } = openWith({ builderAttributes });
  const builder = session.getOrCreateConversation("one");
  builder.setAttributes({ subject: "Lamp" });
  expect(builder.subject).toBe(subject);
  void session.createChatbox().select(builder);
  expect(simulator.conversation("one")?.subject).toBe("Lamp");
});
