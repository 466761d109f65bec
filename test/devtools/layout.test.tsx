import { fireEvent } from "@testing-library/dom";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SessionDevtools } from "../../src/devtools.js";
import { describeEachMode } from "../support/modes.js";
import { settle, until } from "../support/settle.js";
import { createWorld, freshPage, Page, panel, press, shadow, shows, textOf } from "./support.js";

const docked = () => panel().getByRole("complementary").dataset.dock;
const height = () => panel().getByRole("complementary").style.height;
const launcher = /Session devtools, no session/;

const edge = () => panel().getByRole("separator");
const size = () => Number(edge().getAttribute("aria-valuenow"));

/** Presses keys at the edge of the panel, and expects the size to change by these px. */
async function moves(keys: Readonly<Record<string, number>>) {
  for (const [key, px] of Object.entries(keys)) {
    const before = size();
    fireEvent.keyDown(edge(), { key });
    await settle();
    expect([key, size() - before]).toEqual([key, px]);
  }
}

describeEachMode((mode) => {
  beforeEach(freshPage);
  afterEach(() => void vi.restoreAllMocks());

  const opened = async () => {
    const rendered = mode.render(<SessionDevtools />);
    await until(() => shadow()?.querySelector("button") instanceof HTMLElement);
    return rendered;
  };

  test("starts as a button, and takes and returns the focus", async () => {
    await opened();
    expect(panel().queryByRole("complementary")).toBe(null);
    press(launcher);
    await shows("No session and no chat UI");
    await until(() => shadow()?.activeElement === panel().getByRole("complementary"));
    fireEvent.keyDown(panel().getByRole("button", { name: "Close" }), { key: "Escape" });
    await until(() => shadow()?.activeElement === panel().getByRole("button", { name: launcher }));
  });

  test("takes no focus if it is open when the page loads", async () => {
    mode.render(<SessionDevtools initialIsOpen />);
    await until(() => shadow()?.querySelector("aside") instanceof HTMLElement);
    expect(shadow()?.activeElement).toBe(null);
  });

  test("restores its last state", async () => {
    const { unmount } = await opened();
    press(launcher);
    await shows("No session and no chat UI");
    fireEvent.keyDown(panel().getByRole("separator"), { key: "ArrowUp" });
    const before = height();
    expect(before).not.toBe("");
    unmount();
    await opened();
    expect(height()).toBe(before);
    press("Dock at the right");
    await until(() => docked() === "right");
    unmount();
  });

  test("its edge follows the arrow keys, at the bottom and at the right", async () => {
    await opened();
    press(launcher);
    await shows("No session and no chat UI");
    await moves({ ArrowUp: 40, ArrowDown: -40, ArrowLeft: 0 });
    press("Dock at the right");
    await until(() => docked() === "right");
    await moves({ ArrowLeft: 40, ArrowRight: -40, ArrowUp: 0 });
  });

  test("the arrow keys select and focus the tabs in a circle", async () => {
    mode.render(<Page simulator={createWorld()} />);
    await until(() => panel().queryByRole("tablist") !== null);
    for (const [key, tab] of [
      ["ArrowLeft", "Errors"],
      ["Home", "Errors"],
      ["ArrowRight", "Events"],
      ["ArrowRight", "Context"],
    ] as const) {
      fireEvent.keyDown(panel().getByRole("tablist"), { key });
      await until(() => panel().getByRole("tab", { selected: true }).textContent === tab);
      expect(shadow()?.activeElement?.textContent).toBe(tab);
    }
  });

  test.each([
    ["invalid JSON", () => localStorage.setItem("talkjs-session.devtools", "{")],
    ["null", () => localStorage.setItem("talkjs-session.devtools", "null")],
    ["another program's data", () => localStorage.setItem("talkjs-session.devtools", '{"dock":7}')],
    ["no storage", refuseStorage],
  ])("works with %s in the storage", async (_, prepare) => {
    prepare();
    await opened();
    press(launcher);
    await shows("No session and no chat UI");
    expect(docked()).toBe("bottom");
    expect(textOf()).toContain("Close");
  });
});

function refuseStorage(): void {
  const refuse = () => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  };
  vi.spyOn(Storage.prototype, "getItem").mockImplementation(refuse);
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(refuse);
}
