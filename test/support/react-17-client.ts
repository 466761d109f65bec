import type { ReactElement } from "react";
import * as ReactDOM from "react-dom";

// The types are of React 19, which has neither of these functions.
const { render, unmountComponentAtNode } = ReactDOM as unknown as {
  readonly render: (app: ReactElement, container: Element) => void;
  readonly unmountComponentAtNode: (container: Element) => void;
};

/** `react-dom/client`, which React 17 does not have. */
export const createRoot = (container: Element) => ({
  render: (app: ReactElement) => render(app, container),
  unmount: () => unmountComponentAtNode(container),
});
