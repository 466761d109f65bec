import Talk from "talkjs";

/** One stable function per user, as the official documentation recommends. */
const users = new Map<string, () => Talk.User>();

export function userOf(id: string, name = id): () => Talk.User {
  const key = `${id} ${name}`;
  const known = users.get(key) ?? (() => new Talk.User({ id, name }));
  users.set(key, known);
  return known;
}
