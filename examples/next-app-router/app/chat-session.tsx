"use client";

import type { ReactNode } from "react";
import Talk from "talkjs";
import { Session } from "talkjs-session";
import type { Person } from "../lib/signed-in";

/** The only client component that receives the signed-in user. */
export function ChatSession({ person, children }: { person: Person | null; children: ReactNode }) {
  return (
    <Session
      appId={process.env.NEXT_PUBLIC_TALKJS_APP_ID ?? ""}
      userId={person?.id ?? null}
      syncUser={() => person && new Talk.User({ ...person, role: "buyer" })}
      tokenFetcher={fetchToken}
    >
      {children}
    </Session>
  );
}

async function fetchToken(): Promise<string> {
  const response = await fetch("/talk-token");
  if (!response.ok) throw new Error(`No token: ${response.status}`);
  return response.text();
}
