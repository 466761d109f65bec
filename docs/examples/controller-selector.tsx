import { useSelector } from "@xstate/react";
import { createSessionController } from "talkjs-session/controller";

export const controller = createSessionController({ appId: "your-app-id", userId: "alice" });

export function Badge() {
  const isAlive = useSelector(controller, ({ status }) => status === "alive");
  const unread = useSelector(controller.unreads, (unreads) => unreads?.length ?? 0);
  return <p>{isAlive ? `${String(unread)} unread` : "Chat is off."}</p>;
}
