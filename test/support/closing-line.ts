import type { Reporter, TestModule, TestRunEndReason } from "vitest/node";

/** Prints a last line that any CI can parse: `15 passed, 0 failed, 0 skipped`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    unhandledErrors: readonly unknown[],
    reason: TestRunEndReason,
  ): void {
    const total = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      const { passed, failed, skipped } = countTests(module);
      total.passed += passed;
      total.skipped += skipped;
      // A file that does not load, or a failing hook, adds no failed test to the count.
      total.failed += failed === 0 && module.state() === "failed" ? 1 : failed;
    }
    if (total.failed === 0 && reason !== "passed") total.failed = 1;
    const { passed, failed, skipped } = total;
    process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
  }
}

function countTests(module: TestModule) {
  const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
  for (const test of module.children.allTests()) count[test.result().state] += 1;
  return count;
}
