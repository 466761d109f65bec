import type { Growth, Grown, Library } from "../../measurements.js";
import type { Binding } from "../binding.js";
import { bindings } from "../libraries.js";
import { createStage, settled, timed } from "../stage.js";
import { resetLedger, simulator } from "../talk.js";
import { planChanges } from "./changes.js";
import { planConsumers } from "./consumers.js";
import { planChatUis, planHandlers, planHolders } from "./crowds.js";
import type { Plan, Stage } from "./plan.js";

const PLANS: Record<Growth, (binding: Binding, size: number, stage: Stage) => Plan> = {
  consumers: planConsumers,
  "chat UIs": planChatUis,
  holders: planHolders,
  handlers: planHandlers,
  "prop changes": planChanges,
};

export async function grow(library: Library, growth: Growth, size: number): Promise<Grown> {
  const { plan, mount, end } = await begin(library, growth, size);
  const times: Record<string, number> = { mount };
  for (const [name, step] of Object.entries(plan.steps ?? {})) {
    times[name] = await step();
    await settled();
  }
  times.unmount = await end();
  return { library, growth, size, times };
}

let unmount: (() => Promise<unknown>) | undefined;

/** Mounts it and leaves it mounted, to measure the heap. */
export async function hold(library: Library, growth: Growth, size: number): Promise<void> {
  unmount = (await begin(library, growth, size)).end;
}

export async function release(): Promise<void> {
  await unmount?.();
  unmount = undefined;
}

async function begin(library: Library, growth: Growth, size: number) {
  const stage = createStage(true);
  await settled();
  const plan = PLANS[growth](bindings[library], size, stage);
  const mount = await timed(() => stage.show(plan.node), plan.isReady);
  await settled();
  return { plan, mount, end: () => finish(stage) };
}

async function finish(stage: Stage): Promise<number> {
  const isOver = () => simulator().ledger.sessions.open + simulator().ledger.boxes.open === 0;
  const ms = await timed(() => stage.unmount(), isOver);
  await settled();
  stage.remove();
  resetLedger();
  return ms;
}
