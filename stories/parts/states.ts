import { expect, waitFor } from "storybook/test";
import { registeredActors, type RegisteredActor } from "../../src/core.js";
import { activeStates } from "../../src/devtools/chart/index.js";
import { PageWatch } from "../../src/devtools/watch/page-watch.js";

/** Waits until a session or a chat UI on the page is in a state, e.g. "alive.updatingUser". */
export const expectState = (kind: RegisteredActor["kind"], path: string) =>
  waitFor(() => expect(statesOf(kind)).toContain(path));

const statesOf = (kind: RegisteredActor["kind"]): string[] =>
  registeredActors()
    .getSnapshot()
    .filter((registered) => registered.kind === kind)
    .flatMap(({ actor }) => activeStates(actor.getSnapshot().value));

/** Expects that an action passes through a state, even one that is too short to observe. */
export async function expectPassed(
  kind: RegisteredActor["kind"],
  path: string,
  act: () => Promise<void>,
): Promise<void> {
  const watch = new PageWatch();
  const passed = new Set<string | undefined>();
  watch.page.subscribe(({ actors }) => {
    for (const { registered, log, last } of actors)
      if (registered.kind === kind)
        for (const state of [...log.map(({ state }) => state), last?.from]) passed.add(state);
  });
  await act();
  await waitFor(() => expect([...passed]).toContain(path));
  watch.end();
}
