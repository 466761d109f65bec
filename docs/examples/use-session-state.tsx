import { useSessionState } from "talkjs-session";

export function ChatStatus() {
  const state = useSessionState();
  if (state.status === "alive") return <p>Hello, {state.session.me.id}</p>;
  if (state.status === "failed")
    return <button onClick={state.retry}>{state.error.code}: try again</button>;
  return <p>{state.status}…</p>;
}
