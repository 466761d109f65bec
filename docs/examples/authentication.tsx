import type { ReactNode } from "react";
import { Session } from "talkjs-session";

interface AuthenticatedProps {
  userId: string | null;
  /** Null while the first token is being fetched. */
  token: string | null;
  children: ReactNode;
}

/** Waits for the first token; requests another one from your server before it expires. */
export const Authenticated = ({ userId, token, children }: AuthenticatedProps) => (
  <Session appId="your-app-id" userId={userId} token={token} tokenFetcher={fetchToken}>
    {children}
  </Session>
);

async function fetchToken(): Promise<string> {
  const response = await fetch("/talk-token");
  if (!response.ok) throw new Error(`No token: ${response.status}`);
  return response.text();
}
