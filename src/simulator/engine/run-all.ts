/** Runs every task, even if one throws. Then throws the errors. */
export function runAll<T>(tasks: Iterable<() => T>): T[] {
  const results: T[] = [];
  const errors: unknown[] = [];
  for (const task of tasks) {
    try {
      results.push(task());
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length === 1) throw errors[0];
  if (errors.length > 1)
    throw new AggregateError(errors, `${String(errors.length)} handlers threw`);
  return results;
}
