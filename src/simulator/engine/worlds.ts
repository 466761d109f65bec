import type { WorldData } from "./world-data.js";

const alice = { id: "alice", name: "Alice", email: "alice@example.com", role: "buyer" };
const bob = { id: "bob", name: "Bob", email: "bob@example.com", role: "seller" };
const carol = { id: "carol", name: "Carol", email: "carol@example.com", role: "buyer" };

/** The user, the conversation and its other participant that TalkJS creates in each new account's test environment. */
const sample: WorldData = {
  users: [
    { id: "sample_user_alice", name: "Alice", role: "default" },
    { id: "sample_user_sebastian", name: "Sebastian", role: "default" },
  ],
  conversations: [
    {
      id: "sample_conversation",
      subject: "Sample conversation",
      participants: ["sample_user_alice", "sample_user_sebastian"],
      messages: [
        { from: "sample_user_alice", text: "Hi Sebastian, when does the train leave?" },
        { from: "sample_user_sebastian", text: "At ten, from platform four." },
      ],
    },
  ],
};

/** Alice and Bob share the conversation `order-1`; Alice has one unread message from Bob. */
const aliceAndBob: WorldData = {
  users: [alice, bob],
  conversations: [
    {
      id: "order-1",
      subject: "Order 1",
      participants: ["alice", "bob"],
      messages: [
        { from: "alice", text: "Is the lamp still for sale?" },
        { from: "bob", text: "Yes, it is." },
      ],
    },
  ],
};

/** Alice, Bob and Carol in three conversations: one read, one unread, one without a message. */
const teamWithThreads: WorldData = {
  users: [alice, bob, carol],
  conversations: [
    {
      id: "planning",
      subject: "Planning",
      participants: ["alice", "bob", "carol"],
      messages: [
        { from: "carol", text: "Shall we meet on Monday?" },
        { from: "bob", text: "Monday is fine." },
      ],
      readBy: ["alice", "bob", "carol"],
    },
    {
      id: "design",
      subject: "Design",
      custom: { category: "work" },
      participants: ["alice", "carol"],
      messages: [
        { from: "carol", text: "The new drawing is ready." },
        { from: "carol", text: "Tell me what you think." },
      ],
    },
    { id: "lunch", participants: ["alice", "bob"] },
  ],
};

/** Alice alone: a user who has no conversation yet. */
const emptyInbox: WorldData = { users: [alice] };

/** No users and no conversations: the code under test creates every user. */
const empty: WorldData = { users: [] };

/** The world of a simulator that gets none: the ids of TalkJS's first steps, and short ones for tests. */
export const defaultWorld: WorldData = {
  users: [...aliceAndBob.users, ...sample.users],
  conversations: [aliceAndBob, sample].flatMap(({ conversations }) => conversations ?? []),
};

/**
 * Named worlds as plain data, so that a test sets up its world in one line.
 *
 * @example
 * ```ts
 * const simulator = createTalkSimulator({ world: worlds.teamWithThreads });
 * ```
 */
export const worlds = { sample, aliceAndBob, teamWithThreads, emptyInbox, empty } as const;
