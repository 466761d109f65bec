import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { Chatbox, HtmlPanel, Inbox, Popup, Session } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";

test("a server renders the placeholder and the hidden container, and creates nothing", () => {
  const simulator = createTalkSimulator();
  const html = renderToString(
    <Session appId="app" userId="alice" sdk={simulator.Talk}>
      <Chatbox conversationId="order-1" id="chat" loadingComponent={<p>Loading</p>}>
        <HtmlPanel url="/panel.html">
          <p>inside</p>
        </HtmlPanel>
      </Chatbox>
      <Inbox loadingComponent={<p>Loading too</p>} />
      <Popup conversationId="order-1" />
    </Session>,
  );
  expect(html).toContain("<p>Loading</p>");
  expect(html).toContain("<p>Loading too</p>");
  expect(html).toMatch(/<div id="chat" hidden=""/);
  expect(html).not.toContain("inside");
  expect(simulator.ledger.boxes.opened).toBe(0);
});
