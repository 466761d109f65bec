import { cp, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

export const ROOT = join(import.meta.dirname, "../..");

/** The time between two saves in ms. Vite's watcher drops a change that follows within 50 ms. */
const PACE_MS = 100;

/** The folder of an app that is edited while it runs. */
export class Home {
  readonly path: string;
  readonly #endings: (() => Promise<unknown>)[] = [];
  #mayEdit: Promise<unknown> = Promise.resolve();

  private constructor(path: string) {
    this.path = path;
  }

  /** Creates a new folder with a copy of the contents of these folders. */
  static async in(parent: string, ...furniture: string[]): Promise<Home> {
    const path = await mkdtemp(join(parent, ".hmr-"));
    for (const folder of furniture) await cp(folder, path, { recursive: true });
    return new Home(path);
  }

  /** Saves a changed text to a file. */
  async edit(file: string, change: (before: string) => string): Promise<void> {
    const path = join(this.path, file);
    const before = await readFile(path, "utf8");
    const after = change(before);
    if (after === before) throw new Error(`The edit of ${file} changes nothing.`);
    await this.#mayEdit;
    // `rename` replaces the file in one step, as editors do: a watcher must not read a partial file.
    await writeFile(join(this.path, ".saving"), after);
    await rename(join(this.path, ".saving"), path);
    this.#mayEdit = setTimeout(PACE_MS);
  }

  /** Registers a callback that runs before the folder is removed. */
  endWith(ending: () => Promise<unknown>): void {
    this.#endings.push(ending);
  }

  /** Runs the registered callbacks, latest first, and removes the folder. */
  async leave(): Promise<void> {
    for (const ending of this.#endings.splice(0).reverse()) await ending();
    await rm(this.path, { recursive: true, force: true, maxRetries: 5 });
  }
}
