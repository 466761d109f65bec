import { describe, expect, test } from "vitest";
import { Chatbox, Inbox, Popup, type ChatViewState } from "../../../src/index.js";
import { describeEachMode } from "../../support/modes.js";
import { settle, until } from "../../support/settle.js";
import { expectNothingLeft, KINDS, setScene, type Kind } from "./support.js";
import "../support.js";

interface Watched {
  onError: (error: { code: string }) => void;
  onStatusChange: (status: string, state: ChatViewState) => void;
}

const watched: Record<Kind, (props: Watched) => React.ReactElement> = {
  Chatbox: (props) => <Chatbox conversationId="order-1" {...props} />,
  Inbox: (props) => <Inbox {...props} />,
  Popup: (props) => <Popup conversationId="order-1" {...props} />,
};

/** A chat UI in the page, and the ways in which other code reaches it. */
async function mounted(mode: Parameters<Parameters<typeof describeEachMode>[0]>[0], kind: Kind) {
  const stage = setScene();
  const codes: string[] = [];
  let last: ChatViewState = { status: "idle" };
  const onError: Watched["onError"] = ({ code }) => void codes.push(code);
  const onStatusChange: Watched["onStatusChange"] = (_, state) => void (last = state);
  const children = watched[kind]({ onError, onStatusChange });
  const page = mode.render(stage.scene({ children }));
  await until(() => last.status === "mounted");
  return { ...stage, ...page, codes, last: () => last };
}

/** The element that represents the frame of the real TalkJS. */
const frame = () => [...document.querySelectorAll("*")].find(({ shadowRoot }) => shadowRoot);

describeEachMode((mode) => {
  describe.each(KINDS)("a %s", (kind) => {
    test.each([
      ["destroys", ({ view }: { view: { destroy: () => void } }) => view.destroy()],
      ["takes out of the page", () => frame()?.remove()],
    ] as const)("that other code %s is lost at once, and retry brings it back", async (_, harm) => {
      const { simulator, codes, last, unmount, ledger } = await mounted(mode, kind);
      const state = last();
      if (state.status === "mounted") harm(state);
      await until(() => last().status === "failed");
      expect(codes).toEqual(["view-lost"]);
      const failed = last();
      if (failed.status === "failed") failed.retry();
      await until(() => last().status === "mounted");
      expect(ledger.boxes.open).toBe(1);
      unmount();
      await until(() => ledger.sessions.open === 0);
      expectNothingLeft(simulator);
    });

    test("is not lost by what else comes and goes near it", async () => {
      const { codes, last, container } = await mounted(mode, kind);
      const stranger = document.createElement("p");
      for (const place of [document.body, container, frame()]) {
        place?.append(stranger);
        stranger.remove();
      }
      await settle();
      expect([last().status, codes]).toEqual(["mounted", []]);
    });
  });
});
