import Talk from "talkjs";
import { Session } from "talkjs-session";
import { Account } from "./account.jsx";

export function App() {
  return (
    <Session
      appId="shop"
      syncUser={() => new Talk.User({ id: "alice", name: "Alice", role: "buyer" })}
    >
      <h1>Shop</h1>
      <Account />
    </Session>
  );
}
