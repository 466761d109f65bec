/** Runs the life of a session in a terminal, without a browser, React or network: `npm start`. */
import { createSessionController } from "talkjs-session/controller";
import { createTalkSimulator, worlds } from "talkjs-session/testing";

const simulator = createTalkSimulator({ world: worlds.aliceAndBob });
const print = (line: string) => console.log(line);

const options = {
  appId: "demo",
  sdk: simulator.load,
  loading: { attempts: 1 },
  onStatusChange: (status: string) => print(`  status   ${status}`),
  onUnreadsChange: (unreads: readonly unknown[]) => print(`  unreads  ${unreads.length}`),
  onError: ({ code }: { code: string }) => print(`  error    ${code}`),
};

const controller = createSessionController({ ...options, userId: "alice" });

print("Nothing happens before the start:");
print(`  status   ${controller.getSnapshot().status}`);

print("The script is blocked:");
simulator.script = "blocked";
controller.start();
await controller.whenAlive().catch(() => print("  there is no session, and `retry` is available"));

print("The script is allowed, and the app retries:");
simulator.script = "ok";
controller.retry();
const session = await controller.whenAlive();
print(`  ${session.me.id}'s session is alive`);
await nextUnreads();

print("Bob says hello in a new conversation:");
simulator.say({ from: "bob", to: "alice", text: "Hello!" });
await nextUnreads();

print("Bob signs in instead of Alice:");
controller.configure({ ...options, userId: "bob" });
await nextUnreads();
print(`  alice's session is ${session.isAlive ? "alive" : "closed"}`);

print("The app stops:");
await controller.stop();
print(`  sessions left open: ${simulator.ledger.sessions.open}`);

function nextUnreads(): Promise<void> {
  return new Promise((resolve) => {
    const { unsubscribe } = controller.unreads.subscribe((unreads) => {
      if (unreads === undefined) return;
      unsubscribe();
      resolve();
    });
  });
}
