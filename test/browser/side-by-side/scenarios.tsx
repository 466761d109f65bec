import { useEffect, useLayoutEffect, useState } from "react";
import { settle, until } from "../../support/settle.js";
import { setStage, type Library, type Stage } from "./stage.js";

type Play = (stage: Stage) => Promise<number>;

const times = (count: number) => Array.from({ length: count }, (_, index) => index);
const opened = ({ simulator }: Stage) => simulator.ledger.sessions.opened;

/** The official hook subscribes late, so it receives the first unreads only if the SDK replays them. */
const hearUnreadsLate = ({ unknowns }: Stage["simulator"]) => {
  unknowns.unreadsReplay = "async";
};

async function renderTwentyTimes({ Session, Talk, show }: Stage) {
  const renderOnce = () => show(<Session syncUser={() => new Talk.User("alice")} />);
  await times(21).reduce((before) => before.then(renderOnce), Promise.resolve());
}

async function changeData({ Session, Talk, show, render }: Stage, awaited: boolean) {
  await show(<Session syncUser={new Talk.User({ id: "alice", name: "Alice 0" })} />);
  for (const index of times(10)) {
    const user = new Talk.User({ id: "alice", name: `Alice ${String(index + 1)}` });
    if (awaited) await show(<Session syncUser={user} />);
    else render(<Session syncUser={user} />);
  }
  await settle();
}

function LoopingApp({ Session, Talk }: Stage) {
  const [, setUnreads] = useState<unknown>();
  return <Session syncUser={() => new Talk.User("alice")} onUnreadsChange={setUnreads} />;
}

/** Counts the sessions that were destroyed before a descendant's cleanup. */
function letGoOf({ useSession }: Stage, seen: { dead: number }) {
  return function Descendant() {
    const session = useSession();
    useEffect(() => {
      if (!session) return;
      return () => void (seen.dead += session.isAlive ? 0 : 1);
    }, [session]);
    return null;
  };
}

/** A count that a badge showed, and the user at that time. */
interface Shown {
  readonly userId: string;
  readonly unread: number;
}

interface BadgeProps extends Pick<Shown, "userId"> {
  readonly stage: Pick<Stage, "useUnreads">;
  readonly onShown: (shown: Shown) => void;
}

function Badge({ stage: { useUnreads }, userId, onShown }: BadgeProps) {
  const unread = useUnreads()?.length ?? 0;
  useLayoutEffect(() => void onShown({ userId, unread }));
  return unread;
}

const showBadge = (stage: Stage, userId: string, onShown: (shown: Shown) => void) =>
  stage.show(
    <stage.Session userId={userId}>
      <Badge {...{ stage, userId, onShown }} />
    </stage.Session>,
  );

/** The count of each scenario, by its row in the table. */
export const scenarios = {
  "sessions: inline syncUser, 20 parent renders": async (stage) => {
    await renderTwentyTimes(stage);
    return opened(stage);
  },
  "sessions: inline syncUser and setState in onUnreadsChange, 1 s": async (stage) => {
    hearUnreadsLate(stage.simulator);
    const started = performance.now();
    await stage.show(<LoopingApp {...stage} />);
    while (performance.now() - started < 1_000) await settle();
    return opened(stage);
  },
  "sessions: user data changed 10 times, each awaited": async (stage) => {
    await changeData(stage, true);
    return opened(stage);
  },
  "in-place updates: user data changed 10 times, each awaited": async (stage) => {
    await changeData(stage, true);
    return stage.simulator.ledger.count("currentUser.set");
  },
  "in-place updates: user data changed 10 times in a burst": async (stage) => {
    await changeData(stage, false);
    return stage.simulator.user("alice")?.name === "Alice 10"
      ? stage.simulator.ledger.count("currentUser.set")
      : Number.NaN;
  },
  "subscriptions: inline onMessage, 20 renders": async (stage) => {
    for (const index of times(21))
      await stage.show(<stage.Session userId="alice" onMessage={() => void index} />);
    return stage.simulator.ledger.count("onMessage");
  },
  "sessions: 10 same-commit remounts": async (stage) => {
    for (const key of times(11)) await stage.show(<stage.Session key={key} userId="alice" />);
    return opened(stage);
  },
  "sessions: two <Session>s for one user": async ({ Session, show, simulator }) => {
    const [first, second] = [
      <Session key="1" userId="alice" />,
      <Session key="2" userId="alice" />,
    ];
    await show([first, second]);
    const { opened } = simulator.ledger.sessions;
    await show([second]);
    return simulator.ledger.sessions.open === 1 ? opened : Number.NaN;
  },
  "sessions at most at one time: user A → B → A → B in one tick": async (stage) => {
    const { Session, render, simulator } = stage;
    for (const userId of ["alice", "bob", "alice", "bob"]) render(<Session userId={userId} />);
    await settle();
    const isBobsAlone = simulator.sessions.map(({ me }) => me.id).join() === "bob";
    return isBobsAlone ? simulator.ledger.sessions.mostOpen : Number.NaN;
  },
  "dead sessions in a descendant's cleanup: unmount": async (stage) => {
    const seen = { dead: 0 };
    const Descendant = letGoOf(stage, seen);
    await stage.show(
      <stage.Session userId="alice">
        <Descendant />
      </stage.Session>,
    );
    await stage.show(null);
    return seen.dead;
  },
  "dead sessions in a descendant's cleanup: user switch": async (stage) => {
    const seen = { dead: 0 };
    const Descendant = letGoOf(stage, seen);
    for (const userId of ["alice", "bob"]) {
      await stage.show(
        <stage.Session userId={userId}>
          <Descendant />
        </stage.Session>,
      );
    }
    return seen.dead;
  },
  "renders with the other user's unreads: user switch": async (stage) => {
    hearUnreadsLate(stage.simulator);
    const shown: Shown[] = [];
    const onShown = (one: Shown) => shown.push(one);
    await showBadge(stage, "alice", onShown);
    // In this world Alice has an unread message; Bob has none.
    await until(() => shown.some(({ unread }) => unread > 0));
    await showBadge(stage, "bob", onShown);
    return shown.filter(({ userId, unread }) => userId === "bob" && unread > 0).length;
  },
  "late consumers without the current unreads": async (stage) => {
    const shown: Shown[] = [];
    await stage.show(<stage.Session userId="alice" />);
    await showBadge(stage, "alice", (one) => shown.push(one));
    return shown.at(-1)?.unread === 1 ? 0 : 1;
  },
} satisfies Record<string, Play>;

export type ScenarioName = keyof typeof scenarios;

export async function play(name: ScenarioName, library: Library, strict: boolean) {
  const stage = await setStage(library, strict);
  try {
    return await scenarios[name](stage);
  } finally {
    await stage.strike();
  }
}
