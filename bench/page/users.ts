import Talk from "talkjs";

/** One function for each user, as an app has that follows the official documentation. */
const users = new Map<string, () => Talk.User>();

export function userOf(id: string, name = id): () => Talk.User {
  const key = `${id} ${name}`;
  const known = users.get(key) ?? (() => new Talk.User({ id, name }));
  users.set(key, known);
  return known;
}
