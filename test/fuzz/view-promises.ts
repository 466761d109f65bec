import type Talk from "talkjs";
import type { ChatViewState } from "../../src/index.js";
import type { HeldPanel, HeldView } from "./held-views.js";
import { refNames, wordsOf, type PanelWant, type RefName, type ViewWant } from "./scene.js";
import type { Stage } from "./step.js";

/** The refs that an app passes to one chat UI in turn. */
export type ViewRefs = Readonly<Record<RefName, { current: Talk.UIBox | undefined }>>;

/** The state and the props of a chat UI's component in its last commit. */
export interface CommittedView {
  readonly chat: ChatViewState;
  readonly want: ViewWant;
}

/** Checks the promises about a chat UI that hold whenever nothing is pending and nothing fails. */
export function wrongsOfView(
  stage: Stage,
  refs: ViewRefs,
  { chat, want }: CommittedView,
): (string | false | undefined)[] {
  const box = refs[want.ref].current;
  const view = box && stage.talk.views.of(box);
  return [
    ...refNames.map(
      (name) => name !== want.ref && refs[name].current && "a chat UI is in the ref before its own",
    ),
    ...(box?.isAlive && view ? wrongsOfHeld(stage, view, { chat, want }) : []),
  ];
}

/** Once `mount` has resolved, a chat UI is shown, however late that was. */
export function hiddenView(
  { talk }: Stage,
  refs: ViewRefs,
  { chat: { status }, want }: CommittedView,
): string | false {
  const box = refs[want.ref].current;
  const isThere = box?.isAlive && talk.views.of(box)?.isMounted;
  return Boolean(isThere) && status !== "mounted" && `a mounted chat UI is ${status}`;
}

const wrongsOfHeld = (stage: Stage, view: HeldView, { chat, want }: CommittedView) => [
  wrongSelection(view, want),
  view.isMounted && wrongPopup(view, want),
  // A panel follows its chat UI in the next render, for which a suspended tree waits.
  chat.status === "mounted" &&
    !stage.witness.happened.has("panel refused") &&
    wrongPanels(view, want.panel),
];

/** The chat UI has the conversation as the app gave it last. If the app failed to, the one before stays. */
function wrongSelection({ selected }: HeldView, want: ViewWant): string | false {
  const words = wordsOf(want);
  return words !== undefined && selected !== words
    ? `a chat UI has the conversation ${String(selected)}, and the app gave ${String(words)}`
    : false;
}

const wrongPopup = ({ isShown }: HeldView, { show }: ViewWant): string | false =>
  isShown !== undefined && isShown !== show && `a popup is ${isShown ? "open" : "closed"}`;

function wrongPanels({ panels }: HeldView, want: PanelWant | undefined): string | false {
  const shown = panels.filter(({ isAlive }) => isAlive).map(inWords);
  const expected = want ? [inWords(want)] : [];
  return shown.join() !== expected.join()
    ? `a chat UI has the panels [${shown.join()}], and the app gave [${expected.join()}]`
    : false;
}

const inWords = ({ url, height, isShown }: Omit<HeldPanel, "isAlive">): string =>
  `${url} ${String(height)} ${isShown ? "shown" : "hidden"}`;
