/** What the pages' examples take for granted of a reader's app. */
declare const user: { readonly id: string; readonly name: string } | null;
declare const App: () => import("react").ReactElement;
declare const report: (what: unknown) => void;
