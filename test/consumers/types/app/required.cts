// All entries, as a CommonJS module has them. It is compiled and never run.
import main = require("talkjs-session");
import controller = require("talkjs-session/controller");
import devtools = require("talkjs-session/devtools");
import everywhere = require("talkjs-session/devtools/production");
import machines = require("talkjs-session/machines");
import xstate = require("talkjs-session/xstate");
import testing = require("talkjs-session/testing");
import simulated = require("talkjs-session/testing/talkjs");

const { Talk } = testing.createTalkSimulator();
const { default: Simulated, simulator } = simulated;
const options: controller.SessionOptions = { appId: "app", userId: "alice", sdk: Talk };
const props: main.SessionProps = options;
const name: Promise<string> = controller
  .createSessionController(options)
  .whenAlive()
  .then((session) => session.me.name);
const statuses: readonly machines.SessionStatus[] = ["idle"];
const panel: typeof devtools.SessionDevtools = everywhere.SessionDevtools;
export = {
  name,
  panel,
  props,
  statuses,
  Session: main.Session,
  simulator,
  user: new Simulated.User("alice"),
  sessionMachine: machines.sessionMachine,
  talkSession: xstate.talkSession,
};
