import { expect, test, vi } from "vitest";
import { createTalkSimulator } from "../../src/testing.js";
import { inOtherRealm } from "../support/other-realm.js";
import { container, openAlice, openFor } from "./open.js";

test.each(["Session", "User"] as const)("the constructor of %s fails on command", (place) => {
  const simulator = createTalkSimulator();
  simulator.fail(place, { times: 1 });
  const make = () =>
    place === "User" ? new simulator.Talk.User("alice") : openFor(simulator, "alice");
  expect(make).toThrow(`${place} failed on command`);
  expect(make).not.toThrow();
});

test("an error of another realm is thrown as it is", () => {
  const simulator = createTalkSimulator();
  const error = inOtherRealm("new Error('no')") as Error;
  simulator.fail("User", { error, times: 1 });
  expect(() => new simulator.Talk.User("alice")).toThrow(error);
});

test.each(["createChatbox", "createInbox", "createPopup", "destroy", "conversation"] as const)(
  "%s throws on command, until the failure is lifted",
  (place) => {
    const { simulator, session } = openAlice();
    const lift = simulator.fail(place);
    const call = () => (place === "conversation" ? session.conversation("x") : session[place]());
    expect(call).toThrow("on command");
    expect(call).toThrow("on command");
    lift();
    expect(call).not.toThrow();
  },
);

test.each(["setPresence", "setMessageFilter", "setHighlightedWords"] as const)(
  "%s of a chat UI throws on command",
  (place) => {
    const { simulator, session } = openAlice();
    const inbox = session.createInbox();
    simulator.fail(place);
    expect(() => inbox[place]({} as never)).toThrow("on command"); // any argument will do
  },
);

test("a method that returns a promise rejects, throws or hangs", async () => {
  const { simulator, session } = openAlice();
  const chatbox = session.createChatbox();
  const error = new Error("no frame");
  simulator.fail("mount", { error, times: 1 });
  await expect(chatbox.mount(container())).rejects.toBe(error);
  simulator.fail("mount", { error, how: "throw", times: 1 });
  expect(() => chatbox.mount(container())).toThrow(error);
  const lift = simulator.fail("mount", { how: "hang" });
  const isMounted = vi.fn();
  const mounting = chatbox.mount(container()).then(isMounted);
  await session.currentUser.get();
  expect(isMounted).not.toHaveBeenCalled();
  expect(chatbox.currentConversation).toBeNull();
  lift();
  await mounting;
  expect(chatbox.currentConversation).toMatchObject({ id: "order-1" });
});

test("a call that hung fails if another failure applies when it continues", async () => {
  const { simulator, session } = openAlice();
  const lift = simulator.fail("currentUser.set", { how: "hang" });
  const writing = session.currentUser.set({ role: "guest" });
  const error = new Error("too late");
  simulator.fail("currentUser.set", { error, times: 1 });
  lift();
  await expect(writing).rejects.toBe(error);
  expect(simulator.user("alice")?.role).not.toBe("guest");
});

test("a call that hung until its object ended rejects", async () => {
  const { simulator, session } = openAlice();
  const chatbox = session.createChatbox();
  const lift = simulator.fail("select", { how: "hang" });
  const selecting = chatbox.select("order-1");
  chatbox.destroy();
  lift();
  await expect(selecting).rejects.toThrow("not alive");
  expect(simulator.ledger.deadCalls).toEqual([]);
});

test("a failure can apply to one kind of object", async () => {
  const { simulator, session } = openAlice();
  simulator.fail("currentUser.set");
  await expect(session.currentUser.set({ role: "x" })).rejects.toThrow("currentUser.set failed");
  await expect(session.user("alice").set({ role: "x" })).resolves.toBeUndefined();
  simulator.fail("Inbox.destroy");
  expect(() => session.createInbox().destroy()).toThrow("Inbox.destroy failed");
  expect(() => session.createChatbox().destroy()).not.toThrow();
});

test("the script fails on command, and the next load succeeds", async () => {
  const simulator = createTalkSimulator();
  simulator.fail("load", { times: 2 });
  await expect(simulator.load()).rejects.toThrow("load failed on command");
  await expect(simulator.load()).rejects.toThrow();
  expect(await simulator.load()).toBe(simulator.Talk);
  expect(simulator.ledger.loads).toEqual({ asked: 3, arrived: 1, failed: 2 });
});
