import { StrictMode, useLayoutEffect } from "react";
import { createRoot } from "react-dom/client";
import Talk from "talkjs";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { Session, useSessionState } from "../../src/index.js";
import { settle, until } from "../support/settle.js";

/** Shows the status, and records it for each commit. */
function Probe({ commits }: { commits: string[] }) {
  const { status } = useSessionState();
  useLayoutEffect(() => void commits.push(status));
  return <output>{status}</output>;
}

/**
 * The browser paints between two tasks of React, as it does after a slow render. React's scheduler posts
 * an empty message for each task: deliver it in a task after the next frame.
 */
function paintBeforeTasks(): void {
  const post = Reflect.get(MessagePort.prototype, "postMessage");
  vi.spyOn(MessagePort.prototype, "postMessage").mockImplementation(function (
    this: MessagePort,
    message: unknown,
  ) {
    const deliver = () => post.call(this, message);
    if (message === null) requestAnimationFrame(() => setTimeout(deliver));
    else deliver();
  });
}

/** Mounts without `act`, as an app does. Returns the status of each commit, and of each frame that is painted. */
async function watchMount(strict: boolean) {
  const commits: string[] = [];
  const frames: string[] = [];
  const main = document.body.appendChild(document.createElement("main"));
  const follow = () => {
    if (main.textContent) frames.push(main.textContent);
    if (main.isConnected) requestAnimationFrame(follow);
  };
  requestAnimationFrame(follow);
  const app = (
    <Session appId="app" userId="alice">
      <Probe commits={commits} />
    </Session>
  );
  const root = createRoot(main);
  root.render(strict ? <StrictMode>{app}</StrictMode> : app);
  await until(() => frames.includes("alive"));
  root.unmount();
  main.remove();
  await settle();
  return { commits, frames };
}

beforeAll(async () => {
  await Talk.ready;
});

afterEach(() => {
  vi.restoreAllMocks();
});

test("with the SDK loaded, the session is in the second commit and in the first frame that is painted", async () => {
  const { commits, frames } = await watchMount(false);
  expect(commits).toEqual(["idle", "alive"]);
  expect(frames[0]).toBe("alive");
});

test("in StrictMode too, the first frame that is painted has the session in it", async () => {
  const { frames } = await watchMount(true);
  expect(frames[0]).toBe("alive");
});

test.for([
  ["plain React", false],
  ["StrictMode", true],
] as const)(
  "the first frame has the session although React's passive effects come after it, in %s",
  async ([, strict]) => {
    paintBeforeTasks();
    const { frames } = await watchMount(strict);
    expect(frames[0]).toBe("alive");
  },
);
