// The other entry points, as an ES module imports them. This file is compiled and never run.
import { createSessionController, type SessionState } from "talkjs-session/controller";
import { SessionDevtools, type SessionDevtoolsProps } from "talkjs-session/devtools";
import { SessionDevtools as Everywhere } from "talkjs-session/devtools/production";
import { createActor, sessionMachine, type SessionStatus } from "talkjs-session/machines";
import { createTalkSimulator, worlds } from "talkjs-session/testing";
import { actorRefOf, sessionOf, talkSession } from "talkjs-session/xstate";
import Talk, * as namespace from "talkjs-session/testing/talkjs";

type Same<One, Other> =
  (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;
const isTrue = <T extends true>(proof?: T) => proof;

const { load } = createTalkSimulator({ world: worlds.aliceAndBob });
export const simulators = [namespace.simulator, new namespace.User("alice").id] as const;
const controller = createSessionController({ appId: "app", userId: "alice", sdk: Talk });
controller.configure({ appId: "app", userId: null, sdk: load });
export const session = controller.whenAlive();
isTrue<Same<ReturnType<typeof controller.getSnapshot>, SessionState>>();
isTrue<Same<Awaited<typeof session>["me"]["name"], string>>();

export const start = (input: Parameters<typeof createActor<typeof sessionMachine>>[1]) => {
  const actor = createActor(sessionMachine, input).start();
  // @ts-expect-error there is no such event
  actor.send({ type: "nonsense" });
  isTrue<Same<ReturnType<typeof actor.getSnapshot>["context"]["started"], boolean>>();
  return actor.getSnapshot().matches("alive");
};

export const live = sessionOf(actorRefOf(controller))?.me.id;
export const own = createActor(talkSession, { input: { appId: "app", userId: "alice" } });
// @ts-expect-error a session needs an app
createActor(talkSession, { input: { userId: "alice" } });

isTrue<Same<typeof SessionDevtools, typeof Everywhere>>();
export const devtools: SessionDevtoolsProps = { initialIsOpen: true, theme: "dark" };
// @ts-expect-error there is no such theme
export const pink: SessionDevtoolsProps = { theme: "pink" };

export const statuses: readonly SessionStatus[] = ["idle", "alive"];
// @ts-expect-error there is no such status
export const unknown: SessionStatus = "nonsense";
