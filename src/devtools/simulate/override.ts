import type { RegisteredSession, SessionController, SessionOptions } from "../../core.js";

export type Change = Partial<Record<keyof SessionOptions, unknown>>;

interface Override {
  /** The latest options of the app. */
  app: SessionOptions;
  change: Change;
}

const overrides = new WeakMap<SessionController, Override>();

export const isOverridden = ({ controller }: RegisteredSession): boolean =>
  overrides.has(controller);

/**
 * Replaces some of the app's options until `endOverride`. The app still calls `configure` on every render of
 * `<Session>`, so this replaces that method of the controller. Apps without the devtools ship no code for it.
 */
export function override({ controller, options }: RegisteredSession, change: Change): void {
  const known = overrides.get(controller);
  const current: Override = known ?? { app: options(), change };
  current.change = change;
  if (!known) {
    overrides.set(controller, current);
    const configure = controller.configure.bind(controller);
    Object.assign(controller, {
      configure(next: SessionOptions) {
        current.app = next;
        // `Change` only contains keys of the options.
        configure({ ...next, ...current.change } as SessionOptions);
      },
    });
  }
  controller.configure(current.app);
}

/** Restores the latest options of the app. */
export function endOverride({ controller }: RegisteredSession): void {
  const known = overrides.get(controller);
  if (!known) return;
  overrides.delete(controller);
  Reflect.deleteProperty(controller, "configure"); // the method of the class is used again
  controller.configure(known.app);
}
