interface Hook {
  readonly supportsFiber: true;
  inject(): number;
  onCommitFiberRoot(): void;
  onCommitFiberUnmount(): void;
}

declare global {
  interface Window {
    __REACT_DEVTOOLS_GLOBAL_HOOK__?: Hook;
  }
}

let commits = 0;

/** How often React has committed in this page. A production build reports commits only to the devtools hook. */
export const commitsSoFar = (): number => commits;

window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
  supportsFiber: true,
  inject: () => 1,
  onCommitFiberRoot: () => void (commits += 1),
  onCommitFiberUnmount: () => {},
};
