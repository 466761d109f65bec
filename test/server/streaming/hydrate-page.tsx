import { render } from "@testing-library/react";
import { Fragment, StrictMode } from "react";
import { createTalkSimulator, worlds } from "../../../src/testing.js";
import { createNap } from "../../react/matrix/nap.js";
import { StreamedApp } from "./streamed-app.js";

/** Hydrates the page that a server rendered. The code of the late part arrives on command. */
export function hydratePage(strict: boolean) {
  const simulator = createTalkSimulator({ world: worlds.aliceAndBob });
  const mismatches: unknown[] = [];
  const nap = createNap();
  nap.begin();
  const container = document.querySelector<HTMLElement>("#root");
  if (!container) throw new Error("The server sent another page.");
  const { unmount } = render(<StreamedApp Talk={simulator.Talk} Wait={nap.Sleeper} />, {
    container,
    hydrate: true,
    wrapper: strict ? StrictMode : Fragment,
    onRecoverableError: (error: unknown) => void mismatches.push(error),
  });
  return { simulator, mismatches, unmount, arrive: nap.end };
}
