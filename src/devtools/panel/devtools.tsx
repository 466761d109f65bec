import { useEffect, useRef, type Ref, type SyntheticEvent } from "react";
import { useReadable } from "../../react/use-readable.js";
import type { PageWatch } from "../watch/page-watch.js";
import { Panel } from "./panel.js";
import { summaryOf, toneOf } from "./tone.js";
import { useSavedLayout } from "./use-saved-layout.js";

interface DevtoolsProps {
  readonly watch: PageWatch;
  readonly isOpenAtFirst: boolean;
  readonly theme: string;
}

const stop = (event: SyntheticEvent) => event.stopPropagation();

/** Keeps keys and clicks from the app. React sends the events of a portal to its ancestors in the tree. */
const contained = { onClick: stop, onKeyDown: stop, onKeyUp: stop, onSubmit: stop };

export function Devtools({ watch, isOpenAtFirst, theme }: DevtoolsProps) {
  const page = useReadable(watch.page, (now) => now);
  const [layout, change] = useSavedLayout(isOpenAtFirst);
  const [focused, takeFocus] = useFocusWhere(layout.isOpen);
  const toggle = (isOpen: boolean) => {
    takeFocus();
    change({ isOpen });
  };
  return (
    <div className="devtools" data-theme={theme} {...contained}>
      {layout.isOpen ? (
        <Panel
          rootRef={focused}
          page={page}
          layout={layout}
          onChange={change}
          onClose={() => toggle(false)}
          onForgetLog={(actor) => watch.forgetLog(actor)}
        />
      ) : (
        <button
          ref={focused as Ref<HTMLButtonElement>} // the hook only calls `focus()` on it
          type="button"
          className="launcher"
          aria-expanded={false}
          aria-label={`Session devtools, ${summaryOf(page.actors)}`}
          onClick={() => toggle(true)}
        >
          <i className="dot" data-tone={toneOf(page.actors)} />
          {summaryOf(page.actors)}
        </button>
      )}
    </div>
  );
}

/** Moves the focus to the new element after the user opens or closes the panel, but not on the first render. */
function useFocusWhere(isOpen: boolean) {
  const focused = useRef<HTMLElement>(null);
  const isToggled = useRef(false);
  useEffect(() => {
    if (isToggled.current) focused.current?.focus();
  }, [isOpen]);
  const takeFocus = () => void (isToggled.current = true);
  return [focused, takeFocus] as const;
}
