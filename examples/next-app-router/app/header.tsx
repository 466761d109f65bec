"use client";

import Link from "next/link";
import { useSessionState, useUnreads } from "talkjs-session";
import type { Person } from "../lib/signed-in";

interface HeaderProps {
  person: Person | null;
  signIn: (form: FormData) => Promise<void>;
}

export function Header({ person, signIn }: HeaderProps) {
  const { status } = useSessionState();
  const unreads = useUnreads();
  return (
    <header>
      <nav>
        <Link href="/">Shop</Link> <Link href="/messages">Messages</Link>{" "}
        {unreads && `${unreads.length} unread`}
      </nav>
      <p role="status">{status}</p>
      <form action={signIn}>
        <button name="id" value="alice" disabled={person?.id === "alice"}>
          Alice
        </button>
        <button name="id" value="bob" disabled={person?.id === "bob"}>
          Bob
        </button>
        <button name="id" value="" disabled={!person}>
          Sign out
        </button>
      </form>
    </header>
  );
}
