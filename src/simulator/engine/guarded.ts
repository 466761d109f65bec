import type { Failure } from "./failures.js";
import type { Call } from "./ledger.js";
import type { Lifetime } from "./life.js";

type AnswerOf<T> = {
  [Key in keyof T]: T[Key] extends (...args: never[]) => Promise<unknown> ? Key : never;
}[keyof T];

/** Any method of a guarded object. */
export type Method = (this: Instrumented, ...args: unknown[]) => unknown;

const gates = new WeakSet<WeakKey>();
const contexts = new WeakMap<Instrumented, { lifetime: Lifetime; on: string }>();

/** An object of the SDK. A gate before each method records the call, refuses dead objects, and applies failures. */
export class Instrumented {
  constructor(lifetime: Lifetime, on: string) {
    contexts.set(this, { lifetime, on });
  }
}

/** Returns the life of a guarded object and its name in the ledger. */
export function contextOf(object: Instrumented): { lifetime: Lifetime; on: string } {
  const context = contexts.get(object);
  if (!context) throw new TypeError("[TalkJS simulator] a method was called without its object");
  return context;
}

/** Puts the gate in front of every method of a class. `answers` lists the methods that return a promise. */
export function instrument<T extends Instrumented>(
  prototype: T,
  answers: readonly AnswerOf<T>[] = [],
  uninstrumented: readonly (keyof T)[] = [],
): void {
  const answering = new Set<PropertyKey>(answers);
  const skipped = new Set<PropertyKey>([...uninstrumented, "constructor"]);
  const own = Object.getOwnPropertyDescriptors(prototype);
  for (const [name, descriptor] of Object.entries<PropertyDescriptor>(own)) {
    const method: unknown = descriptor.value;
    if (typeof method !== "function" || skipped.has(name) || gates.has(method)) continue;
    const gate = gated(name, method as Method, answering.has(name)); // `typeof` checks it
    Object.defineProperty(prototype, name, { value: gate, writable: true, configurable: true });
  }
}

/** Puts the gate in front of one method. */
export function gated(name: string, run: Method, isAnswer: boolean): Method {
  const gate: Method = function (...args) {
    const { lifetime, on } = contextOf(this);
    const { ledger, failures } = lifetime.engine;
    const call = ledger.record(on, name, args);
    const pass = (): unknown => {
      const failure = failures.take(on, name);
      if (!failure) return run.apply(this, args);
      if (!isAnswer || failure.how !== "hang") {
        return failWith(failure.error, isAnswer && failure.how === "reject");
      }
      return hang(failure, () => {
        if (!lifetime.isAlive) throw deadError(lifetime, call);
        return pass();
      });
    };
    return lifetime.isAlive ? pass() : refuse(lifetime, call, isAnswer);
  };
  gates.add(gate);
  return gate;
}

/** Waits until the failure is lifted, then calls `goOn`. */
export async function hang<T>(failure: Failure, goOn: () => T): Promise<Awaited<T>> {
  await failure.lifted;
  return await goOn();
}

function refuse(lifetime: Lifetime, call: Call, isAnswer: boolean): unknown {
  const { unknowns, ledger } = lifetime.engine;
  if (call.method === "destroy" && unknowns.destroyTwice === "ignore") {
    return isAnswer ? Promise.resolve() : undefined;
  }
  ledger.deadCalls.push(call);
  return failWith(deadError(lifetime, call), isAnswer && unknowns.deadPromises === "reject");
}

function failWith(error: Error, rejects: boolean): Promise<never> {
  if (rejects) return Promise.reject(error);
  throw error;
}

function deadError(lifetime: Lifetime, { on, method }: Call): Error {
  return new Error(lifetime.engine.unknowns.deadMessage(on, method));
}
