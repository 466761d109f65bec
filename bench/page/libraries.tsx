import * as official from "@talkjs/react";
import type { ReactNode } from "react";
import * as ours from "../../src/index.js";
import type { Library } from "../measure.js";

interface Binding {
  readonly Session: (props: { appId: string; userId: string; children: ReactNode }) => ReactNode;
  readonly useSession: () => unknown;
}

/** The two that are compared, with nothing between them and the app. */
export const bindings: Record<Library, Binding> = {
  official: { Session: official.Session, useSession: official.useSession },
  ours: { Session: ours.Session, useSession: ours.useSession },
};
