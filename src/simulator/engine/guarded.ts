import type { Failure } from "./failures.js";
import type { Call } from "./ledger.js";
import type { Life } from "./life.js";

type AnswerOf<T> = {
  [Key in keyof T]: T[Key] extends (...args: never[]) => Promise<unknown> ? Key : never;
}[keyof T];

/** Any method of a guarded object. */
export type Method = (this: Guarded, ...args: unknown[]) => unknown;

const gates = new WeakSet<WeakKey>();
const bearings = new WeakMap<Guarded, { life: Life; on: string }>();

/** An object of the SDK. A gate before each method records the call, refuses dead objects, and applies failures. */
export class Guarded {
  constructor(life: Life, on: string) {
    bearings.set(this, { life, on });
  }
}

/** Returns the life of a guarded object and its name in the ledger. */
export function bearingOf(object: Guarded): { life: Life; on: string } {
  const bearing = bearings.get(object);
  if (!bearing) throw new TypeError("[TalkJS simulator] a method was called without its object");
  return bearing;
}

/** Puts the gate in front of every method of a class. `answers` lists the methods that return a promise. */
export function guard<T extends Guarded>(
  prototype: T,
  answers: readonly AnswerOf<T>[] = [],
  unguarded: readonly (keyof T)[] = [],
): void {
  const answering = new Set<PropertyKey>(answers);
  const skipped = new Set<PropertyKey>([...unguarded, "constructor"]);
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
    const { life, on } = bearingOf(this);
    const { ledger, failures } = life.engine;
    const call = ledger.record(on, name, args);
    const pass = (): unknown => {
      const failure = failures.take(on, name);
      if (!failure) return run.apply(this, args);
      if (!isAnswer || failure.how !== "hang") {
        return failWith(failure.error, isAnswer && failure.how === "reject");
      }
      return hang(failure, () => {
        if (!life.isAlive) throw deadError(life, call);
        return pass();
      });
    };
    return life.isAlive ? pass() : refuse(life, call, isAnswer);
  };
  gates.add(gate);
  return gate;
}

/** Waits until the failure is lifted, then calls `goOn`. */
export async function hang<T>(failure: Failure, goOn: () => T): Promise<Awaited<T>> {
  await failure.lifted;
  return await goOn();
}

function refuse(life: Life, call: Call, isAnswer: boolean): unknown {
  const { unknowns, ledger } = life.engine;
  if (call.method === "destroy" && unknowns.destroyTwice === "ignore") {
    return isAnswer ? Promise.resolve() : undefined;
  }
  ledger.deadCalls.push(call);
  return failWith(deadError(life, call), isAnswer && unknowns.deadPromises === "reject");
}

function failWith(error: Error, rejects: boolean): Promise<never> {
  if (rejects) return Promise.reject(error);
  throw error;
}

function deadError(life: Life, { on, method }: Call): Error {
  return new Error(life.engine.unknowns.deadMessage(on, method));
}
