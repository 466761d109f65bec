import { sessionMachine } from "talkjs-session/machines";
import { App } from "../app.jsx";

/** A server component that reads the machine. The session runs on the client. */
export default function Page() {
  return (
    <>
      <h3>Opening hours</h3>
      <p>A session is {Object.keys(sessionMachine.states).join(", ")}.</p>
      <App />
    </>
  );
}
