import { cleanup, render, type RenderResult } from "@testing-library/react";
import { Fragment, StrictMode, type ReactElement } from "react";
import { afterEach, describe, expect, inject, vi } from "vitest";
import { registeredActors } from "../../src/core.js";
import { failOnNoise } from "./noise.js";
import { settle } from "./settle.js";

/** One of the two ways in which React runs an app. */
export interface Mode {
  readonly name: "plain React" | "StrictMode";
  readonly strict: boolean;
  /** Testing Library's `render` in this mode, including `rerender`. The test's end unmounts it. */
  render(ui: ReactElement, options?: { container?: HTMLElement }): RenderResult;
  /** Renders and waits for the next microtasks, after which a session that has nothing to wait for is alive. */
  mount(ui: ReactElement, options?: { container?: HTMLElement }): Promise<RenderResult>;
}

declare module "vitest" {
  interface ProvidedContext {
    /** Set in runs where both modes would take too long. */
    readonly onlyMode: Mode["name"] | undefined;
  }
}

const MICROTASKS = 10;

const modeOf = (name: Mode["name"], wrapper: typeof StrictMode): Mode => {
  const inMode: Mode["render"] = (ui, options) => render(ui, { ...options, wrapper });
  return {
    name,
    strict: wrapper === StrictMode,
    render: inMode,
    async mount(ui, options) {
      const page = inMode(ui, options);
      for (let passed = 0; passed < MICROTASKS; passed += 1) await Promise.resolve();
      return page;
    },
  };
};

const MODES = [modeOf("plain React", Fragment), modeOf("StrictMode", StrictMode)];

/**
 * Runs a suite in plain React and in StrictMode. After each test it unmounts the rendered UI. The test
 * fails if a session or a chat UI is left, or if there was a `console.error`, a `console.warn` or an
 * unhandled rejection (see `expectNoise`).
 *
 * @example
 * describeEachMode((mode) => {
 *   test("shows the children", () => {
 *     mode.render(<App />);
 *   });
 * });
 */
export function describeEachMode(suite: (mode: Mode) => void): void {
  for (const mode of MODES) {
    if (mode.name !== (inject("onlyMode") ?? mode.name)) continue;
    describe(`in ${mode.name}`, () => {
      failOnNoise();
      afterEach(async () => {
        cleanup();
        // The cleanup of unmounted UIs waits for timers, and the test no longer advances a fake clock.
        if (vi.isFakeTimers()) await vi.runOnlyPendingTimersAsync();
        await settle();
        expect(
          registeredActors()
            .getSnapshot()
            .map(({ actor }) => actor.id),
          "left alive",
        ).toEqual([]);
      });
      suite(mode);
    });
  }
}
