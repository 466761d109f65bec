import { useRef, type SyntheticEvent } from "react";
import { useReadable } from "../../react/use-readable.js";
import type { PageWatch } from "../watch/page-watch.js";
import { Panel } from "./panel.js";
import { summaryOf, toneOf } from "./tone.js";
import { usePlace } from "./use-place.js";

interface DevtoolsProps {
  readonly watch: PageWatch;
  readonly isOpenAtFirst: boolean;
  readonly theme: string;
}

/** React takes events of a portal to the app around it, which has nothing to do with them. */
const contained = {
  onClick: (event: SyntheticEvent) => event.stopPropagation(),
  onKeyDown: (event: SyntheticEvent) => event.stopPropagation(),
  onSubmit: (event: SyntheticEvent) => event.stopPropagation(),
};

export function Devtools({ watch, isOpenAtFirst, theme }: DevtoolsProps) {
  const page = useReadable(watch.page, (now) => now);
  const [place, change] = usePlace(isOpenAtFirst);
  const button = useRef<HTMLButtonElement>(null);
  const toggle = (isOpen: boolean) => {
    change({ isOpen });
    if (!isOpen) button.current?.focus();
  };
  return (
    <div className="devtools" data-theme={theme} {...contained}>
      <button
        ref={button}
        type="button"
        className="launcher"
        aria-expanded={place.isOpen}
        onClick={() => toggle(!place.isOpen)}
      >
        <i className="dot" data-tone={toneOf(page.actors)} />
        <span className="unseen">Session devtools: </span>
        {summaryOf(page.actors)}
      </button>
      {place.isOpen && (
        <Panel
          page={page}
          place={place}
          onChange={change}
          onClose={() => toggle(false)}
          onForgetLog={(actor) => watch.forgetLog(actor)}
        />
      )}
    </div>
  );
}
