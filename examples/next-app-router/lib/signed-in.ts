import { cookies } from "next/headers";

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** In a real app, a table of your database. */
const people: readonly Person[] = [
  { id: "alice", name: "Alice" },
  { id: "bob", name: "Bob" },
];

const COOKIE = "person";

/** Returns the signed-in person. In a real app, call your authentication library: this cookie proves nothing. */
export async function signedIn(): Promise<Person | null> {
  const id = (await cookies()).get(COOKIE)?.value;
  return people.find((person) => person.id === id) ?? null;
}

export async function signInAs(id: string | undefined): Promise<void> {
  const jar = await cookies();
  if (id) jar.set(COOKIE, id, { httpOnly: true, sameSite: "lax" });
  else jar.delete(COOKIE);
}
