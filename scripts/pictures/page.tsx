import { createRoot } from "react-dom/client";
import { SessionDevtools } from "../../src/devtools.js";
import { Chatbox, Session, useUnreads } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import { shop } from "./shop.js";
import "./page.css";

const query = new URLSearchParams(location.search);
const isDark = query.has("dark");
const dock = query.get("dock");

const simulator = createTalkSimulator({ world: shop });
localStorage.setItem(
  "talkjs-session.devtools",
  JSON.stringify({ isOpen: true, dock, size: dock === "right" ? 560 : 430 }),
);

const Unread = () => <b className="badge">{useUnreads()?.length ?? 0} unread</b>;

const Shop = () => (
  <main>
    <header>
      <h1>Order 1042</h1>
      <Unread />
    </header>
    <p>Desk lamp, brass. Arrives on Monday.</p>
    <Chatbox
      conversationId="order-1042"
      style={{ height: 500 }}
      {...(isDark && { theme: "dark" })}
    />
  </main>
);

document.documentElement.dataset.theme = isDark ? "dark" : "light";

createRoot(document.getElementById("root") ?? document.body).render(
  <Session appId="shop" userId="sample_user_alice" sdk={simulator.load}>
    <Shop />
    <SessionDevtools theme={isDark ? "dark" : "light"} />
  </Session>,
);
