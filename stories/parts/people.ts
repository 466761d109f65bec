export interface Person {
  readonly id: string;
  readonly name: string;
}

/** The users of the simulator's world `teamWithThreads`. */
export const people: readonly Person[] = [
  { id: "alice", name: "Alice" },
  { id: "bob", name: "Bob" },
  { id: "carol", name: "Carol" },
];

export const nameOf = (id: string): string => people.find((one) => one.id === id)?.name ?? id;

/** Returns the user who writes to this person. */
export const partnerOf = (id: string): Person =>
  people.find((one) => one.id !== id) ?? { id, name: id };
