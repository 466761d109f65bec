import type { ReactNode } from "react";
import Talk from "talkjs";
import { Session, type SessionError } from "talkjs-session";

interface RootProps {
  user: { readonly id: string; readonly name: string } | null;
  report: (error: SessionError) => void;
  children: ReactNode;
}

/** Always mounted at the top of the app, also when no user is signed in. */
export const Root = ({ user, report, children }: RootProps) => (
  <Session
    appId="your-app-id"
    userId={user?.id ?? null}
    syncUser={() => user && new Talk.User({ ...user, role: "buyer" })}
    onError={report}
  >
    {children}
  </Session>
);
