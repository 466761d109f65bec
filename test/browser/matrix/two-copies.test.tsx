import { render } from "@testing-library/react";
import Talk from "talkjs";
import { expect, test } from "vitest";
import { settle, until } from "../../support/settle.js";
import { expectPageIsLeftClean, simulatorOfPage } from "./page.js";

type Library = typeof import("../../../src/index.js");

const BUILT = new URL("../../../dist/index.js", import.meta.url).href;

// Another query string loads another copy of the library, with its own imports.
const importCopy = (copy: number): Promise<Library> =>
  import(/* @vite-ignore */ `${BUILT}?copy=${copy}`);

test("two built copies of the library on one page share one session for each user", async () => {
  await Talk.ready;
  const [one, other] = [await importCopy(1), await importCopy(2)];
  expect(one.Session).not.toBe(other.Session);
  expect(one.SessionError).not.toBe(other.SessionError);
  const first = render(<one.Session appId="app" userId="alice" />);
  const second = render(<other.Session appId="app" userId="alice" />);
  const { ledger } = simulatorOfPage();
  await until(() => ledger.sessions.open === 1);
  await settle();
  expect(ledger.sessions).toMatchObject({ opened: 1, mostOpen: 1 });
  first.unmount();
  await settle();
  expect(ledger.sessions.open).toBe(1);
  second.rerender(<other.Session appId="app" userId="bob" />);
  await until(() => simulatorOfPage().sessions[0]?.me.id === "bob");
  expect(ledger.sessions.mostOpen).toBe(1);
  second.unmount();
  await expectPageIsLeftClean();
});
