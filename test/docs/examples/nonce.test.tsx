import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { commands, page } from "vitest/browser";
import { Messages } from "../../../docs/examples/nonce.js";
import { likeAReadersPage } from "./page.js";

likeAReadersPage();

const nonceOfTag = () =>
  document.querySelector<HTMLScriptElement>('script[src^="https://cdn.talkjs.com"]')?.nonce;

test("a nonce: the browser refuses the script tag of `talkjs`, and the next tag has the nonce", async () => {
  await commands.routeTalk("blocked");
  render(<Messages nonce="n0nce" />);
  await expect.poll(() => commands.talkRequests()).not.toEqual([]);
  await commands.routeTalk("hanging");
  await expect.poll(nonceOfTag).toBe("n0nce");
  await commands.routeTalk("ok");
  await expect.element(page.getByText("Yes, it is.").first()).toBeInTheDocument();
});
