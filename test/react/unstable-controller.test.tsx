import { expect, test } from "vitest";
import { createSessionController } from "../../src/controller.js";
import { Session } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import { describeEachMode } from "../support/modes.js";
import { settle } from "../support/settle.js";
import "./support.js";

/** A `<Session>` of a controller by number, whose errors are counted. */
function scene() {
  const { Talk } = createTalkSimulator();
  const errors: string[] = [];
  const create = () => createSessionController({ appId: "app", userId: "alice", sdk: Talk });
  const view = (controller = create()) => (
    <Session controller={controller} onError={({ code }) => void errors.push(code)} />
  );
  return { errors, view, create };
}

describeEachMode((mode) => {
  test("a controller that is created in each render is reported once, with the fix", async () => {
    const { view, errors } = scene();
    const { rerender } = await mode.mount(view());
    for (let render = 0; render < 6; render += 1) {
      rerender(view());
      await settle();
    }
    expect(errors).toEqual(["controller-unstable"]);
  });

  test("another controller now and then, and back again, is no mistake", async () => {
    const { view, create, errors } = scene();
    const [first, second, third] = [create(), create(), create()];
    const { rerender } = await mode.mount(view(first));
    for (const next of [second, first, second, second, third, third, first]) {
      rerender(view(next));
      await settle();
    }
    expect(errors).toEqual([]);
  });
});
