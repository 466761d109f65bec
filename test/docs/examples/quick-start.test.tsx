import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import App from "../../../docs/examples/quick-start.js";
import { likeAReadersPage, simulatorOfPage } from "./page.js";

likeAReadersPage();

test("the first snippet shows the sample conversation, with the simulator's default world", async () => {
  render(<App />);
  await expect.element(page.getByText("At ten, from platform four.").first()).toBeVisible();
  expect(simulatorOfPage().sessions.map(({ me }) => me.id)).toEqual(["sample_user_alice"]);
});
