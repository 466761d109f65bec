import { cp, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

export const ROOT = join(import.meta.dirname, "../..");

/** Between two saves, in milliseconds: what follows sooner than after 50, Vite's watcher drops. */
const PACE_MS = 100;

/** The folder of an app that is edited while it runs. */
export class Home {
  readonly path: string;
  readonly #endings: (() => Promise<unknown>)[] = [];
  #mayEdit: Promise<unknown> = Promise.resolve();

  private constructor(path: string) {
    this.path = path;
  }

  /** Moves into a new folder with a copy of what these folders hold. */
  static async in(parent: string, ...furniture: string[]): Promise<Home> {
    const path = await mkdtemp(join(parent, ".hmr-"));
    for (const folder of furniture) await cp(folder, path, { recursive: true });
    return new Home(path);
  }

  /** Saves a file with another text in it. */
  async edit(file: string, change: (before: string) => string): Promise<void> {
    const path = join(this.path, file);
    const before = await readFile(path, "utf8");
    const after = change(before);
    if (after === before) throw new Error(`The edit of ${file} changes nothing.`);
    await this.#mayEdit;
    // In one step, as editors do: a watcher must not find half of it, or nothing.
    await writeFile(join(this.path, ".saving"), after);
    await rename(join(this.path, ".saving"), path);
    this.#mayEdit = setTimeout(PACE_MS);
  }

  /** Has something end before the folder is removed. */
  endWith(ending: () => Promise<unknown>): void {
    this.#endings.push(ending);
  }

  /** Ends what was begun here, the latest first, and removes the folder. */
  async leave(): Promise<void> {
    for (const ending of this.#endings.splice(0).reverse()) await ending();
    await rm(this.path, { recursive: true, force: true, maxRetries: 5 });
  }
}
