import type { StoryContext, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import type { SessionErrorCode } from "../../src/index.js";
import { chatUi } from "./chat-proofs.js";
import { remains } from "./proofs.js";
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

type Play = (context: StoryContext) => Promise<void> | void;

const proofs = new WeakMap<Play, Proof>();

/** Longer than the timeouts that a faster clock shortens. */
const PATIENCE = { timeout: 20_000 };
const TO_RETRY = ["Fix the cause", "Try again"];

/** Expects a complete error report that stays, its cure as a button, and an unchanged app around the chat. */
export function proves(code: SessionErrorCode, proof: Proof): Play {
  const { says, after = [], cure: [cure = ""] = TO_RETRY } = proof;
  const play: Play = async (context) => {
    await press(context, ["Put one in the basket"]);
    if (after.length > 0) await expectChat();
    await press(context, after);
    await expectReport(context, code, says);
    await remains(async () => {
      await expect(reportsIn(context).at(-1)).toHaveTextContent(code);
      await expect(context.canvas.getAllByRole("button", { name: cure })[0]).toBeVisible();
      await expect(context.canvas.getByText("1 in the basket")).toBeVisible();
    });
  };
  proofs.set(play, proof);
  return play;
}

/** A test of a failure's story: its cure ends the failure, without further errors. */
export function cured(meta: Partial<StoryObj>, story: StoryObj): StoryObj {
  const { play } = story;
  const proof = play && proofs.get(play);
  if (!proof) throw new Error("The story proves no failure.");
  return {
    ...meta,
    ...story,
    beforeEach: [meta.beforeEach ?? [], story.beforeEach ?? []].flat(),
    play: async (context) => {
      await play(context);
      await expectCure(context, proof);
    },
  };
}

async function expectCure(context: StoryContext, { cure = TO_RETRY, well }: Proof) {
  const reported = reportsIn(context).length;
  await press(context, cure);
  await expectChat();
  await well?.(context);
  await expect(context.canvas.queryByRole("alert")).toBeNull();
  await expect(reportsIn(context)).toHaveLength(reported);
  await expect(context.canvas.getByText("1 in the basket")).toBeVisible();
}

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
