import { StrictMode, useLayoutEffect } from "react";
import { createRoot } from "react-dom/client";
import Talk from "talkjs";
import { beforeAll, expect, test } from "vitest";
import { Session, useSession } from "../../src/index.js";
import { settle, until } from "../support/settle.js";

/** Records for each commit whether it had the session. */
function Probe({ tell }: { tell: (isAlive: boolean) => void }) {
  const session = useSession();
  useLayoutEffect(() => tell(session !== undefined));
  return null;
}

/** Mounts without `act`, as an app does. Returns the content of each commit and each painted frame. */
async function watchMount(strict: boolean) {
  const commits: boolean[] = [];
  const frames: (boolean | undefined)[] = [];
  const tell = (isAlive: boolean) => {
    commits.push(isAlive);
    requestAnimationFrame(() => void frames.push(commits.at(-1)));
  };
  const app = (
    <Session appId="app" userId="alice">
      <Probe tell={tell} />
    </Session>
  );
  const root = createRoot(document.body.appendChild(document.createElement("main")));
  root.render(strict ? <StrictMode>{app}</StrictMode> : app);
  await until(() => frames.length > 0);
  root.unmount();
  await settle();
  return { commits, frames };
}

beforeAll(async () => {
  await Talk.ready;
});

test("with the SDK loaded, the session is in the second commit and in the first frame that is painted", async () => {
  const { commits, frames } = await watchMount(false);
  expect(commits).toEqual([false, true]);
  expect(frames[0]).toBe(true);
});

test("in StrictMode too, the first frame that is painted has the session in it", async () => {
  const { frames } = await watchMount(true);
  expect(frames[0]).toBe(true);
});
