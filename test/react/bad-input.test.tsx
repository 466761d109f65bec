import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Session, type SessionError, type SessionProps } from "../../src/index.js";
import { createTalkSimulator, type SimulatedTalk } from "../../src/testing.js";
import { describeEachMode } from "../support/modes.js";
import { expectNoise, noise } from "../support/noise.js";
import { settle, until } from "../support/settle.js";
import { createProbe, onlySession } from "./support.js";
import { MESSAGES } from "../../src/errors/messages.js";
import { ERRORS_PAGE } from "../../src/errors/errors-page.generated.js";

/** Values that plain JavaScript allows and the types refuse. */
const untyped = (props: object) => props as SessionProps;

const collect = (errors: SessionError[]) => (error: SessionError) => void errors.push(error);

const refuse = () => {
  throw new Error("mine");
};

/** A user whose id throws when it is read. */
const unreadable = () => Object.defineProperty({}, "id", { get: refuse });

const invalidIdentities: [string, string, (talk: SimulatedTalk) => object][] = [
  ["an empty appId", "app-id-missing", () => ({ appId: "", userId: "alice" })],
  ["no appId", "app-id-missing", () => ({ appId: undefined, userId: "alice" })],
  [
    "an appId without a string form",
    "app-id-missing",
    () => ({ appId: Object.create(null) as unknown, userId: "alice" }),
  ],
  ["neither userId nor syncUser", "user-missing", () => ({})],
  ["a user without id", "user-invalid", () => ({ syncUser: { name: "Nobody" } })],
  ["syncUser giving no user", "user-invalid", () => ({ syncUser: () => "alice" })],
  ["syncUser that throws", "user-failed", () => ({ syncUser: refuse })],
  [
    "syncUser that throws in new Talk.User",
    "user-failed",
    ({ User }) => ({ syncUser: () => new User(undefined as never) }),
  ],
  ["a userId that is no number", "user-invalid", () => ({ userId: NaN })],
  ["a userId that cannot be read", "user-invalid", () => ({ userId: unreadable() })],
  ["a user that cannot be read", "user-invalid", () => ({ syncUser: unreadable() })],
  [
    "a promise that rejects",
    "user-failed",
    () => ({ userId: "alice", syncUser: () => Promise.reject(new Error("mine")) }),
  ],
];

const invalidExtras: [string, string, object, RegExp][] = [
  [
    "an event that TalkJS does not know",
    "event-unknown",
    { onMesage: () => undefined },
    /onMesage/,
  ],
  ["a handler that is no function", "handler-invalid", { onMessage: "no function" }, /onMessage/],
];

describeEachMode((mode) => {
  test.each(invalidIdentities)("%s fails the session as %s", async (_name, code, props) => {
    const simulator = createTalkSimulator();
    const { Probe, last, status } = createProbe();
    const errors: SessionError[] = [];
    const given = { appId: "app", sdk: simulator.Talk, onError: collect(errors) };
    const view = () => (
      <Session {...untyped({ ...given, ...props(simulator.Talk) })}>
        <Probe />
      </Session>
    );
    const { rerender } = mode.render(view());
    await until(() => status() === "failed");
    expect(last()?.state).toMatchObject({ error: { code } });
    for (let renders = 0; renders < 5; renders += 1) rerender(view());
    await settle();
    expect(status()).toBe("failed");
    expect(errors.map((error) => error.code)).toEqual(errors.map(() => code));
    expect(errors).toHaveLength(1);
    expect(simulator.ledger.sessions.opened).toBe(0);
  });

  test.each(invalidExtras)(
    "%s is reported once as %s, and the session lives",
    async (_name, code, props, named) => {
      const simulator = createTalkSimulator();
      const errors: SessionError[] = [];
      const given = { appId: "app", sdk: simulator.Talk, onError: collect(errors) };
      const view = () => <Session {...untyped({ ...props, ...given, userId: "alice" })} />;
      const { rerender } = mode.render(view());
      for (let renders = 0; renders < 5; renders += 1) rerender(view());
      await settle();
      expect(errors.map((error) => error.code)).toEqual([code]);
      expect(errors[0]?.message).toMatch(named);
      expect(onlySession(simulator).isAlive).toBe(true);
    },
  );

  test("a message says what happened, why it matters and how to fix it", async () => {
    const errors: SessionError[] = [];
    const { Talk } = createTalkSimulator();
    mode.render(
      <Session appId="" userId="alice" sdk={Talk} onError={(error) => errors.push(error)} />,
    );
    await until(() => errors.length > 0);
    expect(errors[0]?.message).toBe(
      `[talkjs-session] ${MESSAGES["app-id-missing"].join(" ")} ` +
        `See ${ERRORS_PAGE}#app-id-missing (offline: node_modules/talkjs-session/docs/errors.md)`,
    );
  });

  test("without onError, each code reaches the console once", async () => {
    expectNoise("console.error", /#app-id-missing/);
    const { Talk } = createTalkSimulator();
    const view = () => <Session appId="" userId="alice" sdk={Talk} />;
    const { rerender } = mode.render(view());
    for (let renders = 0; renders < 5; renders += 1) rerender(view());
    await settle();
    expect(noise("console.error")).toHaveLength(1);
  });

  test("an input that is put right opens the session", async () => {
    const simulator = createTalkSimulator();
    const { Probe, status } = createProbe();
    const view = (appId: string) => (
      <Session appId={appId} userId="alice" sdk={simulator.Talk} onError={() => {}}>
        <Probe />
      </Session>
    );
    const { rerender } = mode.render(view(""));
    await until(() => status() === "failed");
    rerender(view("app"));
    await until(() => status() === "alive");
    expect(simulator.ledger.sessions.opened).toBe(1);
  });

  test("an input that goes wrong closes the session", async () => {
    const simulator = createTalkSimulator();
    const { Probe, status } = createProbe();
    const view = (appId: string) => (
      <Session appId={appId} userId="alice" sdk={simulator.Talk} onError={() => {}}>
        <Probe />
      </Session>
    );
    const { rerender } = mode.render(view("app"));
    rerender(view(""));
    await until(() => status() === "failed");
    expect(simulator.ledger.sessions.open).toBe(0);
  });

  test("a throwing syncUser and a setState in onError do not loop", async () => {
    const simulator = createTalkSimulator();
    const errors: string[] = [];
    const view = () => (
      <Session
        appId="app"
        syncUser={() => {
          throw new Error("mine");
        }}
        sdk={simulator.Talk}
        onError={({ code }) => {
          errors.push(code);
          if (errors.length < 50) queueMicrotask(() => rerender(view()));
        }}
      >
        <p>The app</p>
      </Session>
    );
    const { rerender } = mode.render(view());
    await settle();
    expect(errors).toEqual(["user-failed"]);
    expect(screen.getByText("The app")).toBeDefined();
  });

  test("an onError that throws takes nothing down", async () => {
    expectNoise("console.error", /handler/);
    const { Talk } = createTalkSimulator();
    mode.render(
      <Session
        appId=""
        userId="alice"
        sdk={Talk}
        onError={() => {
          throw new Error("mine");
        }}
      >
        <p>The app</p>
      </Session>,
    );
    await settle();
    expect(screen.getByText("The app")).toBeDefined();
  });
});
