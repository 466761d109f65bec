import { afterEach, beforeEach } from "vitest";
import { cleanup } from "@testing-library/react";
import { expectPageIsLeftClean, simulatorOfPage } from "../../browser/matrix/page.js";

export { simulatorOfPage };

/** Runs the examples as a reader's page would: unmounted after each test, with nothing left behind. */
export function likeAReadersPage(): void {
  // Inside `act` renders wait for its end.
  beforeEach(() => void Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false }));
  afterEach(async () => {
    cleanup();
    await expectPageIsLeftClean();
  });
}
