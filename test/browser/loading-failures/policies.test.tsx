import { expect, test } from "vitest";
import { commands } from "vitest/browser";
import { until } from "../../support/settle.js";
import { describeInPages } from "../support/describe-in-pages.js";
import { expectAliveOnOneTag, renderChat } from "./render-chat.js";

const policy = (sources: string) =>
  `<meta http-equiv="Content-Security-Policy" content="script-src 'self' 'unsafe-eval' ${sources}">`;

/** Collects the URIs that the page's policy refuses from now on. */
function violationsIn({ document }: Window): string[] {
  const refused: string[] = [];
  document.addEventListener("securitypolicyviolation", ({ blockedURI }) =>
    refused.push(blockedURI),
  );
  return refused;
}

describeInPages((open) => {
  test("under a policy of a nonce alone, no load of the script is refused", async () => {
    const page = await open(policy("'nonce-n0nce'"));
    const violations = violationsIn(page.window);
    const chat = renderChat(page, { nonce: "n0nce" });
    await expectAliveOnOneTag(chat);
    expect(violations).toEqual([]);
    expect(await commands.talkRequests()).toHaveLength(1);
  });

  test("a policy that forbids the script is tried no further, since it stays as long as its page", async () => {
    const page = await open(policy(""));
    const violations = violationsIn(page.window);
    const chat = renderChat(page, { attempts: 3 });
    await until(() => chat.status() === "failed");
    expect(chat.errors).toEqual(["script-csp"]);
    expect(chat.tags.count()).toBe(1);
    expect(violations.length).toBeLessThanOrEqual(2);
    expect(await commands.talkRequests()).toEqual([]);
  });
});
