import * as official from "@talkjs/react";
import { useEffect } from "react";
import * as ours from "../../src/index.js";
import type { Contender, Library } from "../measurements.js";
import type { Binding, SessionBinding } from "./binding.js";
import * as floor from "./floor/binding.js";

function useMessagesOfSession(handler: () => void): void {
  const session = official.useSession();
  useEffect(() => {
    const subscription = session?.onMessage(handler);
    return () => subscription?.unsubscribe();
  }, [session, handler]);
}

export const bindings: Record<Library, Binding> = {
  official: { ...official, useMessages: useMessagesOfSession },
  ours: { ...ours, useMessages: (handler) => ours.useSessionEvent("onMessage", handler) },
};

export const sessionBindings: Record<Contender, SessionBinding> = { ...bindings, floor };
