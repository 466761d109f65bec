import type { StoryContext } from "@storybook/react-vite";
import { expect, waitFor, within } from "storybook/test";
import type { SessionStatus } from "../../src/index.js";
import type { ChatViewStatus } from "../../src/machines.js";

/** Waits until a card shows this status. */
export const expectStatus = (
  canvas: Canvas,
  status: SessionStatus | ChatViewStatus,
  label = "Session",
) =>
  waitFor(() =>
    expect(
      within(canvas.getByRole("region", { name: label })).getByRole("status"),
    ).toHaveTextContent(new RegExp(`^${status} `)),
  );

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Expects a view that the story leaves on the page, also after later macrotasks and frames. */
export async function remains(check: () => Promise<void>): Promise<void> {
  await check();
  await nextFrame();
  await nextFrame();
  await check();
}

/** Returns the statuses in the log, oldest first. */
export const loggedIn = (canvas: Canvas): string[] =>
  within(canvas.getByRole("region", { name: "Transitions" }))
    .queryAllByRole("listitem")
    .map((item) => item.dataset.status ?? "")
    .reverse();

type Canvas = StoryContext["canvas"];
