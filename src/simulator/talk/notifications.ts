import type { Engine } from "../engine/engine.js";
import { emit, hasHandler } from "../engine/events.js";
import { refusals } from "../engine/failures.js";

/** Enables desktop notifications, or throws the refusal of the browser or the user. */
export async function enableNotifications(
  engine: Engine,
  session: object,
  alertOnFailure: boolean | undefined,
): Promise<void> {
  const refusal = engine.failures.takeRefusal("setDesktopNotificationEnabled");
  if (refusal !== "unsupported" && !engine.hasAskedPermission) {
    if (!(await isWanted(session))) throw refusals.denied();
    engine.ledger.increment("promptsShown");
    engine.hasAskedPermission = true;
  }
  if (!refusal) return;
  const isHandled = hasHandler(session, "onBrowserPermissionDenied");
  if (alertOnFailure ?? !isHandled) engine.ledger.increment("alertsShown");
  if (refusal === "denied") emit(session, "onBrowserPermissionDenied", { type: "notifications" });
  throw refusals[refusal]();
}

/** Whether no handler prevented the prompt. Awaits handlers that return a promise. */
async function isWanted(session: object): Promise<boolean> {
  let isPrevented = false;
  const preventDefault = (): void => {
    isPrevented = true;
  };
  const event = { type: "notifications", preventDefault };
  await Promise.all(emit(session, "onBrowserPermissionNeeded", event));
  return !isPrevented;
}
