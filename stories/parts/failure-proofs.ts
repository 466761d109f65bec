import type { StoryContext } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import type { SessionErrorCode } from "../../src/index.js";
import { chatUi } from "./chat-proofs.js";
import { ERRORS_PAGE } from "../../src/errors/errors-page.generated.js";

interface Proof {
  /** The first sentence of the message. */
  readonly says: string;
  /** The buttons that cause the failure, if it does not occur at the start. */
  readonly after?: readonly string[];
  /** The buttons that end the failure. */
  readonly cure?: readonly string[];
  /** A further check after the recovery. */
  readonly well?: (context: StoryContext) => unknown;
}

/** Longer than the timeouts that a faster clock shortens. */
const PATIENCE = { timeout: 20_000 };
const TO_RETRY = ["Fix the cause", "Try again"];

/** Expects a complete error report, an unchanged app around the chat, and a recovery. */
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
  for (const name of names) {
    // The session's and the chat UI's failure have one button each.
    const [button] = await canvas.findAllByRole("button", { name });
    if (button) await userEvent.click(button);
  }
}

const reportsIn = ({ canvas }: StoryContext): HTMLElement[] =>
  within(canvas.getByRole("region", { name: "Reports" })).queryAllByRole("listitem");

/** The message starts with the library's name and ends with the page that explains the code. */
async function expectReport(context: StoryContext, code: SessionErrorCode, says: string) {
  await waitFor(
    () => expect(reportsIn(context).at(-1)).toHaveTextContent(`${code} [talkjs-session] ${says}`),
    PATIENCE,
  );
  const place = `See ${ERRORS_PAGE}#${code}`;
  await expect(reportsIn(context).at(-1)).toHaveTextContent(place);
}

const expectChat = () => chatUi("Chatbox of Alice");
