import { beforeEach, expect, test } from "vitest";
import { Inbox } from "../../src/index.js";
import { describeEachMode } from "../support/modes.js";
import { settle, until } from "../support/settle.js";
import { onlySession } from "../react/support.js";
import {
  createWorld,
  freshPage,
  listed,
  lit,
  openTab,
  Page,
  panel,
  press,
  shows,
  type,
} from "./support.js";

describeEachMode((mode) => {
  beforeEach(freshPage);

  async function alive() {
    const simulator = createWorld();
    const rendered = mode.render(<Page simulator={simulator} />);
    await until(() => lit().includes("alive"));
    return { simulator, ...rendered };
  }

  const isOf = (simulator: ReturnType<typeof createWorld>, userId: string) => () =>
    simulator.sessions.length === 1 && simulator.sessions[0]?.me.id === userId;

  test("signs out regardless of what the app renders, until the props are restored", async () => {
    const { simulator, rerender } = await alive();
    press("Sign out");
    await until(() => simulator.sessions.length === 0);
    rerender(<Page simulator={simulator} options={{ userId: "bob" }} />);
    await settle();
    expect(simulator.sessions).toHaveLength(0);
    press("Back to the app's props");
    await until(isOf(simulator, "bob"));
    await until(() => panel().queryByRole("button", { name: /Back/ }) === null);
  });

  test("switches to another user without the app's credentials", async () => {
    const simulator = createWorld();
    const tokenFetcher = () => "a token of alice";
    mode.render(<Page simulator={simulator} options={{ tokenFetcher }} />);
    await until(() => lit().includes("alive"));
    type("Id of another user", "bob");
    press("Switch user");
    await until(isOf(simulator, "bob"));
    expect(listed()[0]).toContain("user bob");
  });

  test("remounts in the same session", async () => {
    const { simulator } = await alive();
    const before = onlySession(simulator);
    press("Remount");
    await shows("stop → destroying");
    await until(() => lit().includes("alive"));
    await settle();
    expect(onlySession(simulator)).toBe(before);
  });

  test("destroys the session as other code could, and opens another one on retry", async () => {
    const { simulator } = await alive();
    press("Destroy");
    await until(() => lit().includes("destroyed"));
    expect(simulator.sessions).toHaveLength(0);
    openTab(/^Errors/);
    await shows("session-lost");
    press("retry");
    await until(() => lit().includes("alive"));
    expect(simulator.sessions).toHaveLength(1);
  });

  test("simulates a failure of the state, and offers only events that the state accepts", async () => {
    const { simulator } = await alive();
    expect(panel().queryByRole("button", { name: "retry" })).toBe(null);
    press("Fail");
    await until(() => lit().includes("failed"));
    expect(simulator.sessions).toHaveLength(0);
    press("retry");
    await until(() => lit().includes("alive"));
  });

  test("fails and remounts a chat UI", async () => {
    const simulator = createWorld();
    mode.render(
      <Page simulator={simulator}>
        <Inbox onError={() => undefined} />
      </Page>,
    );
    await until(() => listed().includes("Inbox mounted"));
    panel()
      .getByRole("button", { name: /^Inbox/ })
      .click();
    await until(() => lit().includes("mounted.attached"));
    press("Remount");
    await shows("start → mounted.attached");
    press("Fail");
    await until(() => lit().includes("failed"));
    press("retry");
    await until(() => lit().includes("mounted"));
  });

  test("restores the app's options when the devtools unmount", async () => {
    const { simulator, rerender } = await alive();
    press("Sign out");
    await until(() => simulator.sessions.length === 0);
    rerender(<Page simulator={simulator} hasDevtools={false} />);
    await until(isOf(simulator, "alice"));
  });
});
