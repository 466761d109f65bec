import { runInNewContext } from "node:vm";

/** Evaluates an expression in another realm, whose built-in classes are others. */
export const inOtherRealm = (expression: string): unknown => runInNewContext(`(${expression})`);
