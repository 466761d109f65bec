import { afterEach, beforeEach } from "vitest";
import { cleanup } from "@testing-library/react";
import { expectPageIsLeftClean, simulatorOfPage } from "../../browser/matrix/page.js";

export { simulatorOfPage };

/** Sets up tests that run the examples as a page does. Unmounts after each test, and expects nothing left open. */
export function likeAReadersPage(): void {
  // Inside `act`, renders wait until it ends.
  beforeEach(() => void Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false }));
  afterEach(async () => {
    cleanup();
    await expectPageIsLeftClean();
  });
}
