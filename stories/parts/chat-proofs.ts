import { expect, userEvent, waitFor, within } from "storybook/test";
import type { TalkSimulator } from "../../src/testing.js";

/** Returns the chat UIs of the simulator. Each is in a shadow root, which queries of the page do not enter. */
const drawn = (): HTMLElement[] =>
  [...document.querySelectorAll("[class^='simulated-']")].flatMap(({ shadowRoot }) => [
    ...(shadowRoot?.querySelectorAll<HTMLElement>(".screen") ?? []),
  ]);

/** Waits for a chat UI by its name, e.g. "Chatbox of Alice". */
export const chatUi = (name: string): Promise<HTMLElement> =>
  waitFor(() => {
    const found = drawn().find((screen) => screen.ariaLabel?.startsWith(name));
    if (!found) throw new Error(`No ${name} is drawn.`);
    return found;
  });

/** Types a message into a chat UI and sends it. */
export async function write(screen: HTMLElement, text: string): Promise<void> {
  await userEvent.type(within(screen).getByRole("textbox", { name: "Message" }), text);
  await userEvent.click(within(screen).getByRole("button", { name: "Send" }));
}

/** Selects a conversation in an inbox. A narrow inbox shows either its list or a conversation. */
export async function pick(inbox: HTMLElement, name: RegExp): Promise<void> {
  const back = within(inbox).queryByRole("button", { name: "Back to the conversations" });
  if (back) await userEvent.click(back);
  await userEvent.click(await within(inbox).findByRole("button", { name }));
}

/** Waits until a chat UI shows this message. */
export const expectMessage = (screen: HTMLElement, text: string) =>
  waitFor(() => expect(within(within(screen).getByRole("log")).getByText(text)).toBeVisible());

/** Waits until a person's badge has this text. */
export const expectUnread = (canvasElement: HTMLElement, name: string, text: string) =>
  waitFor(() =>
    expect(
      within(within(canvasElement).getByRole("region", { name })).getByText(/unread/),
    ).toHaveTextContent(text),
  );

/** Expects exactly this many chat UIs and sessions, all still open. */
export const expectMade = ({ ledger }: TalkSimulator, chatUis: number, sessions = 1) =>
  Promise.all([
    expect(ledger.boxes).toMatchObject({ opened: chatUis, open: chatUis }),
    expect(ledger.sessions).toMatchObject({ opened: sessions, open: sessions }),
  ]);

/** Returns queries for the content of the HTML panel. */
export function panelIn(canvasElement: HTMLElement) {
  const page = canvasElement.querySelector("iframe")?.contentDocument;
  if (!page) throw new Error("There is no HTML panel.");
  return within(page.body);
}
