"use client";

import { useCallback, useId } from "react";
import Talk from "talkjs";
import { Session } from "talkjs-session";
import { Account } from "./account.jsx";
import { Chat } from "./chat.jsx";
import { Rehearsal } from "./rehearsal.jsx";
import { rehearsed } from "./rehearsed.js";

export function App() {
  const title = useId();
  // In `useCallback`, as in TalkJS's documentation of the official library.
  const syncUser = useCallback(
    () => new Talk.User({ id: "alice", name: "Alice", role: "buyer" }),
    [],
  );
  return (
    <Session appId="shop" syncUser={syncUser}>
      <main aria-labelledby={title}>
        <h1 id={title}>Shop</h1>
        <Account />
        <Chat />
        <Rehearsal machine={rehearsed} />
      </main>
    </Session>
  );
}
