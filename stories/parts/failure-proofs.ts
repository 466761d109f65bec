import type { StoryContext } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import type { SessionErrorCode } from "../../src/index.js";
import { chatUi } from "./chat-proofs.js";

interface Proof {
  /** How the message begins. */
  readonly says: string;
  /** The buttons that bring the failure about, where it is not there from the beginning. */
  readonly after?: readonly string[];
  /** The buttons that lead out of it. */
  readonly cure?: readonly string[];
  /** That all is well then, beside the chat being there. */
  readonly well?: (context: StoryContext) => unknown;
}

/** More than a hurried clock hurries. */
const PATIENCE = { timeout: 20_000 };
const TO_RETRY = ["Put it right", "Try again"];

/** The failure is reported in full, the app around it stays as it is, and there is a way out. */
export const proves =
  (code: SessionErrorCode, { says, after = [], cure = TO_RETRY, well }: Proof) =>
  async (context: StoryContext) => {
    await press(context, ["Put one in the basket"]);
    if (after.length > 0) await expectChat();
    await press(context, after);
    await expectReport(context, code, says);
    const reported = reportsIn(context).length;
    await press(context, cure);
    await expectChat();
    await well?.(context);
    await expect(context.canvas.queryByRole("alert")).toBeNull();
    await expect(reportsIn(context)).toHaveLength(reported);
    await expect(context.canvas.getByText("1 in the basket")).toBeVisible();
  };

async function press({ canvas }: StoryContext, names: readonly string[]): Promise<void> {
  for (const name of names) await userEvent.click(await canvas.findByRole("button", { name }));
}

const reportsIn = ({ canvas }: StoryContext): HTMLElement[] =>
  within(canvas.getByRole("region", { name: "Reports" })).queryAllByRole("listitem");

/** The message names the library first and the page that explains the code last. */
async function expectReport(context: StoryContext, code: SessionErrorCode, says: string) {
  await waitFor(
    () => expect(reportsIn(context).at(-1)).toHaveTextContent(`${code} [talkjs-session] ${says}`),
    PATIENCE,
  );
  const place = `See node_modules/talkjs-session/docs/errors.md#${code}`;
  await expect(reportsIn(context).at(-1)).toHaveTextContent(place);
}

const expectChat = () => chatUi("Chatbox of Alice");
