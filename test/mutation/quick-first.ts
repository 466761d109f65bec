import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Runs the files that were quickest last time first, because the first failing test ends the run. */
export class QuickFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.sort((one, other) => this.#lasted(one) - this.#lasted(other)));
  }

  #lasted({ project, moduleId }: TestSpecification): number {
    const key = `${project.name}:${relative(this.ctx.config.root, moduleId)}`;
    return this.ctx.cache.getFileTestResults(key)?.duration ?? 0;
  }
}
