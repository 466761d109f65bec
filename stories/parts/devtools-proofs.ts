import { expect, waitFor, within } from "storybook/test";

const panelElement = (): HTMLElement => {
  const host = document.querySelector("[data-talkjs-session=devtools]");
  const element = host?.shadowRoot?.querySelector<HTMLElement>(".devtools");
  if (!element) throw new Error("There are no devtools on the page.");
  return element;
};

/** Queries behind the shadow root, where those of a story do not look. */
export const devtools = () => within(panelElement());

/** Waits until the chosen actor is in this state, by the chart's own words. */
export const expectLit = (state: string) =>
  waitFor(() =>
    expect(devtools().getByRole("img").getAttribute("aria-label")).toMatch(
      new RegExp(`active: .*\\b${state.replace(".", "\\.")}\\b`),
    ),
  );

export const expectText = (text: string | RegExp) =>
  waitFor(() => expect(devtools().getAllByText(text).length).toBeGreaterThan(0));

/** For a `beforeEach`: each story begins as on a first visit. */
export const onFirstVisit = () => localStorage.removeItem("talkjs-session.devtools");

/** For a `beforeEach`: where a panel was left, e.g. docked at the right. */
export const leftAt = (place: object) => () =>
  localStorage.setItem("talkjs-session.devtools", JSON.stringify({ isOpen: true, ...place }));
