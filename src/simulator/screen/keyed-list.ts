import { focusedIn } from "./dom.js";

/** One item of a {@link KeyedList}. */
export interface Row<Item> {
  readonly element: HTMLElement;
  update(item: Item): void;
}

/** A list that creates each row once, and then moves and updates it. */
export class KeyedList<Item> {
  readonly #list: HTMLElement;
  readonly #keyOf: (item: Item) => string;
  readonly #make: (item: Item) => Row<Item>;
  readonly #rows = new Map<string, Row<Item>>();

  constructor(list: HTMLElement, keyOf: (item: Item) => string, make: (item: Item) => Row<Item>) {
    this.#list = list;
    this.#keyOf = keyOf;
    this.#make = make;
  }

  update(items: readonly Item[]): void {
    const focused = focusedIn(this.#list);
    this.#removeAllBut(new Set(items.map(this.#keyOf)));
    items.forEach((item, at) => {
      const row = this.#row(item);
      row.update(item);
      const there = this.#list.children[at] ?? null;
      if (there !== row.element) this.#list.insertBefore(row.element, there);
    });
    // Moving a row removes the focus from it.
    if (focused && focusedIn(this.#list) !== focused) focused.focus({ preventScroll: true });
  }

  element(key: string): HTMLElement | undefined {
    return this.#rows.get(key)?.element;
  }

  #row(item: Item): Row<Item> {
    const key = this.#keyOf(item);
    const row = this.#rows.get(key) ?? this.#make(item);
    this.#rows.set(key, row);
    return row;
  }

  #removeAllBut(kept: ReadonlySet<string>): void {
    for (const [key, { element }] of this.#rows) {
      if (kept.has(key)) continue;
      element.remove();
      this.#rows.delete(key);
    }
  }
}
