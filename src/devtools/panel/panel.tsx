import { useState, type KeyboardEvent, type Ref } from "react";
import type { WatchedActor } from "../watch/actor-watch.js";
import type { WatchedPage } from "../watch/page-watch.js";
import { Actions } from "./actions.js";
import { ActorList } from "./actor-list.js";
import { ChartPane } from "./chart-pane.js";
import { Details } from "./details.js";
import { Header } from "./header.js";
import { Resizer } from "./resizer.js";
import { sizeOf } from "./size.js";
import type { Layout } from "./use-saved-layout.js";

export interface PanelProps {
  /** Receives the focus when the user opens the panel. */
  readonly rootRef: Ref<HTMLElement>;
  readonly page: WatchedPage;
  readonly layout: Layout;
  readonly onChange: (part: Partial<Layout>) => void;
  readonly onClose: () => void;
  readonly onForgetLog: (actor: WatchedActor) => void;
}

export function Panel({ rootRef, page, layout, onChange, onClose, onForgetLog }: PanelProps) {
  const [chosen, choose] = useState<number>();
  const { actors, leases } = page;
  const actor = actors.find(({ key }) => key === chosen) ?? actors[0];
  const closeOnEscape = (event: KeyboardEvent) => event.key === "Escape" && onClose();
  const size = { [layout.dock === "right" ? "width" : "height"]: sizeOf(layout) };
  return (
    <aside
      ref={rootRef}
      tabIndex={-1}
      className="panel"
      data-dock={layout.dock}
      aria-label="Session devtools"
      style={size}
      onKeyDown={closeOnEscape}
    >
      <Resizer layout={layout} onChange={onChange} />
      <Header layout={layout} onChange={onChange} onClose={onClose} />
      <div className="columns">
        <ActorList actors={actors} chosen={actor} onChoose={({ key }) => choose(key)} />
        {actor && (
          <div className="stage">
            <ChartPane actor={actor} zoom={layout.zoom} onZoom={(zoom) => onChange({ zoom })} />
            <Actions key={actor.key} actor={actor} />
          </div>
        )}
        {actor && (
          <Details
            {...{ actor, leases, tab: layout.tab, onForgetLog }}
            onTab={(tab) => onChange({ tab })}
          />
        )}
      </div>
      <p className="unseen" role="status">
        {actor && `${actor.label}: ${actor.active[0] ?? ""}`}
      </p>
    </aside>
  );
}
