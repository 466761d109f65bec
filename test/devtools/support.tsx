import { fireEvent, within } from "@testing-library/dom";
import type { ReactNode } from "react";
import { SessionDevtools } from "../../src/devtools.js";
import { Session, type SessionOptions } from "../../src/index.js";
import { createTalkSimulator, worlds, type TalkSimulator } from "../../src/testing.js";
import { until } from "../support/settle.js";

/** For a `beforeEach`: the panel would restore the layout of the previous test. */
export const freshPage = () => localStorage.clear();

export const HOST = "[data-talkjs-session=devtools]";

export const shadow = (): ShadowRoot | undefined =>
  document.querySelector(HOST)?.shadowRoot ?? undefined;

/** Returns queries inside the shadow root, which the queries of the page do not reach. */
export const panel = () => {
  const root = shadow()?.querySelector<HTMLElement>(".devtools");
  if (!root) throw new Error("There are no devtools on the page.");
  return within(root);
};

/** Returns all visible text of the devtools, without the style sheet. */
export const textOf = (): string => shadow()?.querySelector(".devtools")?.textContent ?? "";

export const press = (name: string | RegExp) => panel().getByRole("button", { name }).click();

export const openTab = (name: string | RegExp) => panel().getByRole("tab", { name }).click();

export const type = (label: string, value: string) =>
  fireEvent.change(panel().getByLabelText(label), { target: { value } });

export const shows = (text: string) => until(() => textOf().includes(text));

/** Returns the texts of the listed actors. */
export const listed = () =>
  [...(shadow()?.querySelectorAll("nav li") ?? [])].map(({ textContent }) => textContent);

export const lit = () =>
  [...(shadow()?.querySelectorAll("[data-active=true]") ?? [])]
    .map((state) => state.getAttribute("data-state"))
    .sort();

export const createWorld = () => createTalkSimulator({ world: worlds.aliceAndBob });

interface PageProps {
  readonly simulator: TalkSimulator;
  readonly options?: Partial<SessionOptions>;
  readonly hasDevtools?: boolean;
  readonly children?: ReactNode;
}

/** An app of one session, with the devtools open. */
export function Page({ simulator, options, hasDevtools = true, children }: PageProps) {
  return (
    <>
      <Session appId="app" userId="alice" sdk={simulator.Talk} onError={noted} {...options}>
        {children}
      </Session>
      {hasDevtools && <SessionDevtools initialIsOpen />}
    </>
  );
}

const noted = () => undefined;
