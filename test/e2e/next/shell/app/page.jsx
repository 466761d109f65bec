import { sessionMachine } from "talkjs-session/machines";
import { App } from "../app.jsx";

/** A component of the server, which reads the chart and leaves the session to the client. */
export default function Page() {
  return (
    <>
      <h3>Opening hours</h3>
      <p>A session is {Object.keys(sessionMachine.states).join(", ")}.</p>
      <App />
    </>
  );
}
