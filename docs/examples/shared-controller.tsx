import { Session, useSessionState } from "talkjs-session";
import { createSessionController } from "talkjs-session/controller";

/** Created outside React: a store, a router or a test can use it too. */
export const chat = createSessionController({ appId: "your-app-id", userId: null });

export const signIn = (userId: string | null) => chat.configure({ appId: "your-app-id", userId });

const Status = () => <p role="status">{useSessionState().status}</p>;

export const Page = () => (
  <Session controller={chat}>
    <Status />
  </Session>
);
