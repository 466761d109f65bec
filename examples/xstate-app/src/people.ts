export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: "buyer" | "seller";
}

/** In a real app, your server provides the signed-in user. */
export const people: readonly Person[] = [
  { id: "alice", name: "Alice", role: "buyer" },
  { id: "bob", name: "Bob", role: "seller" },
];
