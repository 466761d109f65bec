import type { Contender } from "./measurements.js";

/** Alternates ours, theirs, theirs, ours, …: a drift of the machine affects all of them equally. */
export async function inTurns<Name extends Contender, Result>(
  contenders: readonly Name[],
  rounds: number,
  measure: (contender: Name) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const contender of round % 2 === 0 ? contenders : [...contenders].reverse())
      results.push(await measure(contender));
  return results;
}
