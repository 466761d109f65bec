import { expect, waitFor, within } from "storybook/test";

const panelElement = (): HTMLElement => {
  const host = document.querySelector("[data-talkjs-session=devtools]");
  const element = host?.shadowRoot?.querySelector<HTMLElement>(".devtools");
  if (!element) throw new Error("There are no devtools on the page.");
  return element;
};

/** Returns queries for the devtools' shadow root, which a story's queries do not enter. */
export const devtools = () => within(panelElement());

/** Waits until the chart of the selected actor names this state as active. */
export const expectLit = (state: string) =>
  waitFor(() =>
    expect(devtools().getByRole("img").getAttribute("aria-label")).toMatch(
      new RegExp(`active: .*\\b${state.replace(".", "\\.")}\\b`),
    ),
  );

export const expectText = (text: string | RegExp) =>
  waitFor(() => expect(devtools().getAllByText(text).length).toBeGreaterThan(0));

/** For a `beforeEach`: clears the saved layout, as on a first visit. */
export const onFirstVisit = () => localStorage.removeItem("talkjs-session.devtools");

/** For a `beforeEach`: saves the layout of the panel, e.g. docked on the right. */
export const leftAt = (place: object) => () =>
  localStorage.setItem("talkjs-session.devtools", JSON.stringify({ isOpen: true, ...place }));

/** Expects that the chart does not exceed its pane. */
export async function expectWholeChart(): Promise<void> {
  const pane = devtools().getByRole("group", { name: "Chart, scrollable" });
  await expect(pane.scrollHeight).toBeLessThanOrEqual(pane.clientHeight);
  await expect(pane.scrollWidth).toBeLessThanOrEqual(pane.clientWidth);
}
