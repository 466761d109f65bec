import { cleanup, render, type RenderResult } from "@testing-library/react";
import { Fragment, StrictMode, type ReactElement } from "react";
import { afterEach, describe, expect, inject, vi } from "vitest";
import { livingActors } from "../../src/core.js";
import { failOnNoise } from "./noise.js";
import { settle } from "./settle.js";

/** One of the two ways in which React runs an app. */
export interface Mode {
  readonly name: "plain React" | "StrictMode";
  readonly strict: boolean;
  /** Testing Library's `render`, in this mode; `rerender` stays in it. Unmounted after the test. */
  render(ui: ReactElement, options?: { container?: HTMLElement }): RenderResult;
  /** The same, and the microtasks after it: a session that waits for nothing is alive. */
  mount(ui: ReactElement, options?: { container?: HTMLElement }): Promise<RenderResult>;
}

declare module "vitest" {
  interface ProvidedContext {
    /** Where two would take too long. */
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
 * Runs a suite in plain React and in StrictMode. After each test what it rendered is unmounted, and
 * it fails if a session or a chat UI outlives that, or if `console.error`, `console.warn` or an
 * unhandled rejection was heard (see `expectNoise`).
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
        // Nobody turns a fake clock any more, and what was unmounted waits for it.
        if (vi.isFakeTimers()) await vi.runOnlyPendingTimersAsync();
        await settle();
        expect(
          livingActors()
            .getSnapshot()
            .map(({ actor }) => actor.id),
          "left alive",
        ).toEqual([]);
      });
      suite(mode);
    });
  }
}
