import { Suspense, useEffect, useLayoutEffect, useState, type ReactNode } from "react";
import type Talk from "talkjs";
import {
  Chatbox,
  HtmlPanel,
  Inbox,
  Popup,
  Session,
  useChatView,
  useSession,
  useSessionState,
  useUnreads,
} from "../../src/index.js";
import { Activity } from "./older-react.js";
import type { ReactStage } from "./react-stage.js";
import type { ViewRefs } from "./view-promises.js";
import { conversationOf } from "./conversation-of.js";
import { viewNames, type Scene, type ViewName, type ViewWant } from "./scene.js";

interface Props {
  readonly stage: ReactStage;
  readonly nth: number;
  readonly scene: Scene;
}

/** One `<Session>` with the components around it and inside it. */
export function SceneView({ stage, nth, scene, children }: Props & { children: ReactNode }) {
  const { suspended, hidden } = scene;
  if (!scene.isStarted) return children;
  return (
    <Suspense fallback={null}>
      <Activity mode={hidden === "around" ? "hidden" : "visible"}>
        <Sleeper stage={stage} isAsleep={suspended === "around"} />
        <Session
          key={scene.key}
          sessionRef={stage.refOf(nth, scene.ref)}
          {...stage.optionsOf(scene, () => undefined)}
        >
          <Mark stage={stage} nth={nth} scene={scene} />
          <Probe stage={stage} nth={nth} scene={scene} />
          <Leaver stage={stage} />
          {children}
          <Suspense fallback={null}>
            <Activity mode={hidden === "inside" ? "hidden" : "visible"}>
              <Sleeper stage={stage} isAsleep={suspended === "inside"} />
              <Probe stage={stage} nth={nth} scene={scene} />
              {viewNames.map((name) => (
                <OneView key={name} stage={stage} name={name} want={scene.views[name]} />
              ))}
            </Activity>
          </Suspense>
        </Session>
      </Activity>
    </Suspense>
  );
}

function Sleeper({ stage, isAsleep }: { stage: ReactStage; isAsleep: boolean }) {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- a promise is what suspends
  if (isAsleep) throw stage.sleep;
  return null;
}

/** Reports which scene is committed: React may still be rendering the latest one. */
function Mark({ stage, nth, scene }: Props) {
  const [mark] = useState(() => ({}));
  useLayoutEffect(() => {
    stage.marks.set(mark, { nth, scene });
  });
  useEffect(() => () => void stage.marks.delete(mark), [stage, mark]);
  return null;
}

/** Reports the values that its hooks returned in each render. */
function Probe({ stage, nth, scene }: Props) {
  const sight = { session: useSession(), unreads: useUnreads(), state: useSessionState() };
  stage.see(nth, scene, sight);
  return null;
}

/** Reports the state of the session in its cleanup. In a tree that Suspense hides the cleanup can be late. */
function Leaver({ stage }: { stage: ReactStage }) {
  const session = useSession();
  useEffect(() => session && (() => stage.seeLeaving(session)), [stage, session]);
  return null;
}

interface ViewProps {
  readonly stage: ReactStage;
  readonly name: ViewName;
  readonly want: ViewWant | undefined;
}

function OneView({ stage, name, want }: ViewProps) {
  return want ? <SomeView stage={stage} name={name} want={want} /> : null;
}

function SomeView({ stage, name, want }: ViewProps & { want: ViewWant }) {
  const [refs] = useState(newRefs);
  const ref = refs[want.ref];
  const chat = useChatView(ref as { current: Talk.Chatbox | undefined }); // of any kind
  stage.seeView(chat);
  useEffect(() => {
    stage.views.set(refs, { chat, want });
    return () => void stage.views.delete(refs);
  }, [stage, refs, chat, want]);
  const { theme, isVisible, words, show, panel } = want;
  const props = {
    theme,
    presence: { visible: isVisible },
    ...conversationOf(stage.talk, want),
    onFocus: () => undefined,
    ...(words && { highlightedWords: words }),
    children: panel && <HtmlPanel url={panel.url} height={panel.height} show={panel.isShown} />,
  };
  // Each component has its own type of ref; this ref accepts all of them.
  if (name === "Chatbox") return <Chatbox {...props} chatboxRef={ref as { current: undefined }} />;
  if (name === "Inbox") return <Inbox {...props} inboxRef={ref as { current: undefined }} />;
  return <Popup {...props} show={show} popupRef={ref as { current: undefined }} />;
}

const newRefs = (): ViewRefs => ({ first: { current: undefined }, other: { current: undefined } });
