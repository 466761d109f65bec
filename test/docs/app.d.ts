/** Declarations of the app code that the examples on the pages use. */
declare const user: { readonly id: string; readonly name: string } | null;
declare const App: () => import("react").ReactElement;
declare const report: (what: unknown) => void;
