import { useEffect, useState } from "react";
import { createActor } from "talkjs-session/machines";

const config = {
  appId: "theatre",
  user: { type: "unresolved" },
  credentials: "known",
  signature: "none",
  lingerMs: 0,
  loading: { timeoutMs: 1_000, attempts: 1 },
};

export function Rehearsal({ machine }) {
  const [player, setPlayer] = useState("nobody");
  useEffect(() => {
    const actor = createActor(machine, { input: config });
    actor.subscribe(({ context }) => setPlayer(context.identity?.userId ?? "nobody"));
    actor.start().send({ type: "start", sdk: "loaded" });
    return () => actor.stop();
  }, [machine]);
  return <p>Played by {player}</p>;
}
