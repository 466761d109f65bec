import { Suspense, type ReactNode } from "react";
import {
  Chatbox,
  Inbox,
  Popup,
  Session,
  useSession,
  useSessionState,
  useUnreads,
} from "../../../src/index.js";
import type { SimulatedTalk } from "../../../src/testing.js";

function Status({ name }: { name: string }) {
  const { status } = useSessionState();
  const session = useSession() ? "a session" : "no session";
  const unreads = useUnreads() ? "unreads" : "no unreads";
  return <p id={name}>{`${status}, ${session}, ${unreads}`}</p>;
}

interface Props {
  readonly Talk: SimulatedTalk;
  /** Suspends its children until its data or code is available. */
  readonly Wait: (props: { children: ReactNode }) => ReactNode;
}

/** A page with a session and every chat UI. A part of it arrives later. */
export const StreamedApp = ({ Talk, Wait }: Props) => (
  <Session appId="app" userId="alice" sdk={Talk} onMessage={() => undefined}>
    {/* Without this outer element, React sends the page only when its last part is complete. */}
    <main>
      <Status name="early" />
      <Chatbox conversationId="order-1" id="chat" loadingComponent={<i>Loading the chat</i>} />
      <Popup conversationId="order-1" show={false} />
      <Suspense fallback={<b>Loading</b>}>
        <Wait>
          <Status name="late" />
          <Inbox loadingComponent={<i>Loading the inbox</i>} />
        </Wait>
      </Suspense>
    </main>
  </Session>
);
