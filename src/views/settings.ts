import { isDeepEqual } from "../core.js";
import type { Props } from "./prop-kinds.js";
import type { View } from "./view-kinds.js";

/** The setter of each setting, and the value that means "none". */
const SETTERS: Readonly<Record<string, readonly [method: string, none: unknown]>> = {
  presence: ["setPresence", { visible: true, custom: null }],
  messageFilter: ["setMessageFilter", {}],
  feedFilter: ["setFeedFilter", {}],
  highlightedWords: ["setHighlightedWords", []],
};

/** Applies settings to one chat UI. Calls each setter only when its value changed. */
export class Settings {
  #applied: Props = {};

  apply(view: View, wanted: Props): void {
    const before = this.#applied;
    this.#applied = wanted;
    for (const [prop, [method, none]] of Object.entries(SETTERS)) {
      if (isDeepEqual(before[prop], wanted[prop])) continue;
      // The types of the props already match each setter with its value.
      const setter = Reflect.get(view, method) as (value: unknown) => unknown;
      Reflect.apply(setter, view, [wanted[prop] ?? none]);
    }
  }
}
