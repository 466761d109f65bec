import { PassThrough } from "node:stream";
import * as React from "react";
import { StrictMode } from "react";
import * as server from "react-dom/server";
import { expect, test } from "vitest";
import {
  Session,
  useSession,
  useSessionEvent,
  useSessionState,
  useUnreads,
} from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import { failOnNoise } from "../support/noise.js";

failOnNoise();

function Status() {
  useSessionEvent("onMessage", () => undefined);
  const { status } = useSessionState();
  const session = useSession() ? "a session" : "no session";
  const unreads = useUnreads() ? "unreads" : "no unreads";
  return <p>{`${status}, ${session}, ${unreads}`}</p>;
}

function open() {
  const simulator = createTalkSimulator();
  const app = (
    <StrictMode>
      <Session
        appId="app"
        userId="alice"
        syncUser={() => new simulator.Talk.User("alice")}
        sdk={simulator.Talk}
        sessionRef={{ current: undefined }}
        onMessage={() => undefined}
      >
        <Status />
      </Session>
    </StrictMode>
  );
  return { simulator, app };
}

test("on a server a <Session> renders its children, idle", () => {
  expect(typeof document).toBe("undefined");
  const { simulator, app } = open();
  expect(server.renderToString(app)).toBe("<p>idle, no session, no unreads</p>");
  expect(simulator.ledger.calls).toEqual([]);
});

test("bad input is no crash on a server either, and is left to the browser to report", () => {
  const { Talk } = createTalkSimulator();
  const app = (
    <Session appId="" userId="alice" sdk={Talk}>
      <Status />
    </Session>
  );
  expect(server.renderToString(app)).toContain("idle");
});

test("without an sdk of its own a <Session> renders on a server too", () => {
  const app = (
    <Session appId="app" userId="alice">
      <Status />
    </Session>
  );
  expect(server.renderToString(app)).toContain("idle");
  expect("Talk" in globalThis).toBe(false);
});

// React 17 has no such streams.
if (Number.parseInt(React.version) > 17) {
  test("a streamed page has the same HTML", async () => {
    const { simulator, app } = open();
    const stream = new PassThrough();
    server.renderToPipeableStream(app).pipe(stream);
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer); // byte streams have no more precise type
    expect(Buffer.concat(chunks).toString()).toBe("<p>idle, no session, no unreads</p>");
    expect(simulator.ledger.calls).toEqual([]);
  });
}
