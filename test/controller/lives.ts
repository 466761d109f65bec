import {
  createSessionController,
  type SessionError,
  type SessionOptions,
} from "../../src/controller.js";
import { createTalkSimulator, type SimulatorOptions } from "../../src/testing.js";
import { until } from "../support/settle.js";

/** Creates a controller with its own simulator, for Alice by default, and records its events. */
export function live(options: Partial<SessionOptions> = {}, simulatorOptions?: SimulatorOptions) {
  const simulator = createTalkSimulator(simulatorOptions);
  const errors: SessionError[] = [];
  const statuses: string[] = [];
  // The options are a union, so the compiler does not accept a part of them.
  const whole = (changes: Partial<SessionOptions> = {}) =>
    ({
      sdk: simulator.Talk,
      appId: "app",
      ...("syncUser" in changes || "syncUser" in options ? {} : { userId: "alice" }),
      onError: (error: SessionError) => errors.push(error),
      onStatusChange: (status: string) => statuses.push(status),
      ...options,
      ...changes,
    }) as SessionOptions;
  const controller = createSessionController(whole());
  return {
    simulator,
    controller,
    errors,
    statuses,
    whole,
    codes: () => errors.map(({ code }) => code),
    status: () => controller.getSnapshot().status,
    /** Configures the controller with the first options and these changes. */
    configure: (changes?: Partial<SessionOptions>) => controller.configure(whole(changes)),
    reaches: (status: string) => until(() => controller.getSnapshot().status === status),
  };
}

/** A live session of Alice. */
export async function alive(
  options?: Partial<SessionOptions>,
  simulatorOptions?: SimulatorOptions,
) {
  const all = live(options, simulatorOptions);
  all.controller.start();
  const session = await all.controller.whenAlive();
  all.simulator.flush();
  return { ...all, session };
}
