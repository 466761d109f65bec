import { useEffect, useState } from "react";
import { createActor } from "talkjs-session/machines";

const wish = {
  appId: "theatre",
  user: { type: "unsettled" },
  credentials: "known",
  signature: "none",
  lingerMs: 0,
  loading: { timeoutMs: 1_000, attempts: 1 },
};

export function Rehearsal({ machine }) {
  const [player, setPlayer] = useState("nobody");
  useEffect(() => {
    const actor = createActor(machine, { input: { wish } });
    actor.subscribe(({ context }) => setPlayer(context.claim?.userId ?? "nobody"));
    actor.start().send({ type: "start", sdk: "loaded" });
    return () => actor.stop();
  }, [machine]);
  return <p>Played by {player}</p>;
}
