import { expect, userEvent, waitFor, within } from "storybook/test";
import type { TalkSimulator } from "../../src/testing.js";

/** The chat UIs that the simulator has drawn, each in a shadow root that queries of the page do not enter. */
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

/** Picks a conversation in an inbox, which shows its list or the conversation where it is narrow. */
export async function pick(inbox: HTMLElement, name: RegExp): Promise<void> {
  const back = within(inbox).queryByRole("button", { name: "Back to the conversations" });
  if (back) await userEvent.click(back);
  await userEvent.click(await within(inbox).findByRole("button", { name }));
}

/** Waits until a chat UI shows this message. */
export const expectMessage = (screen: HTMLElement, text: string) =>
  waitFor(() => expect(within(within(screen).getByRole("log")).getByText(text)).toBeVisible());

/** Waits until a person's badge says this. */
export const expectUnread = (canvasElement: HTMLElement, name: string, text: string) =>
  waitFor(() =>
    expect(
      within(within(canvasElement).getByRole("region", { name })).getByText(/unread/),
    ).toHaveTextContent(text),
  );

/** Nothing was made that the page did not need. */
export const expectMade = ({ ledger }: TalkSimulator, chatUis: number, sessions = 1) =>
  Promise.all([
    expect(ledger.boxes).toMatchObject({ opened: chatUis, open: chatUis }),
    expect(ledger.sessions).toMatchObject({ opened: sessions, open: sessions }),
  ]);

/** What stands inside the HTML panel. */
export function panelIn(canvasElement: HTMLElement) {
  const page = canvasElement.querySelector("iframe")?.contentDocument;
  if (!page) throw new Error("There is no HTML panel.");
  return within(page.body);
}
