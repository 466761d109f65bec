import type { LivingSession, SessionController, SessionOptions } from "../../core.js";

export type Change = Partial<Record<keyof SessionOptions, unknown>>;

interface Override {
  /** What the app itself wants, always the newest. */
  app: SessionOptions;
  change: Change;
}

const overrides = new WeakMap<SessionController, Override>();

export const isOverridden = ({ controller }: LivingSession): boolean => overrides.has(controller);

/**
 * Puts options in the place of the app's, until `endOverride`. The app goes on configuring meanwhile, on every
 * render of `<Session>`: its calls go through here. So nobody who does without the devtools pays for them.
 */
export function override({ controller, options }: LivingSession, change: Change): void {
  const known = overrides.get(controller);
  const current: Override = known ?? { app: options(), change };
  current.change = change;
  if (!known) {
    overrides.set(controller, current);
    const configure = controller.configure.bind(controller);
    Object.assign(controller, {
      configure(next: SessionOptions) {
        current.app = next;
        // What is changed are options too.
        configure({ ...next, ...current.change } as SessionOptions);
      },
    });
  }
  controller.configure(current.app);
}

/** Back to what the app wants. */
export function endOverride({ controller }: LivingSession): void {
  const known = overrides.get(controller);
  if (!known) return;
  overrides.delete(controller);
  Reflect.deleteProperty(controller, "configure"); // its class has the app's
  controller.configure(known.app);
}
