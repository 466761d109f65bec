import type { Reporter, TestModule, TestProject, Vitest } from "vitest/node";
import { branchesByFolder, byName, testsByFolder } from "./count-run.js";
import { joined, type Figures } from "./figures.js";
import { keepFigures } from "./keep-figures.js";

/**
 * Writes the measurements of a run to docs/figures: the records of tests, the number of tests of each
 * project, and the coverage. It writes nothing for a project with a failing test, or for a run of tests
 * selected by name.
 */
export default class FiguresReporter implements Reporter {
  #vitest: Vitest | undefined;
  #coverage: Figures = {};

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onCoverage(coverage: unknown): void {
    this.#coverage = branchesByFolder(coverage);
  }

  async onTestRunEnd(all: readonly TestModule[]): Promise<void> {
    if (this.#vitest?.config.testNamePattern) return;
    const failing = new Set(all.filter((module) => !module.ok()).map(({ project }) => project));
    const modules = all.filter(({ project }) => !failing.has(project));
    await keepRecorded(modules);
    const projects = [...new Set(modules.map(({ project }) => project))];
    const isWhole = await Promise.all(projects.map((project) => ranWhole(project, modules)));
    for (const project of projects.filter((_, index) => isWhole[index])) {
      await keepCounts(project, modules);
    }
    if (isWhole.every(Boolean) && Object.keys(this.#coverage).length > 0) {
      await keepFigures("coverage", ["src", "machines"], this.#coverage);
    }
  }
}

/** Whether a project repeats suites with an older React or Preact. Only its number of tests is kept. */
const isRepeating = ({ name }: TestProject) => name.startsWith("react-");

async function keepRecorded(modules: readonly TestModule[]): Promise<void> {
  const all = new Map<string, { suites: string[]; figures: Figures }>();
  for (const module of byName(modules.filter(({ project }) => !isRepeating(project)))) {
    for (const [name, figures] of recordedIn(module)) {
      const before = all.get(name);
      const suites = new Set([...(before?.suites ?? []), module.relativeModuleId]);
      all.set(name, { suites: [...suites], figures: joined(before?.figures ?? {}, figures) });
    }
  }
  for (const [name, { suites, figures }] of all) await keepFigures(name, suites, figures);
}

const recordedIn = (module: TestModule): [string, Figures][] =>
  Array.from(module.children.allTests(), (test) =>
    Object.entries(test.meta().figures ?? {}),
  ).flat();

async function ranWhole(project: TestProject, modules: readonly TestModule[]): Promise<boolean> {
  const { testFiles } = await project.globTestFiles();
  return testFiles.length === modules.filter((module) => module.project === project).length;
}

async function keepCounts(project: TestProject, modules: readonly TestModule[]): Promise<void> {
  const figures = testsByFolder(modules.filter((module) => module.project === project));
  const name = project.name.replace(/ \(.*\)$/, ""); // Vitest adds the name of the browser
  const [react = "react"] = /react-1[78]|preact/.exec(name) ?? [];
  await keepFigures(`tests/${name}`, Object.keys(figures), figures, react);
}
