import type { WatchedActor } from "../watch/actor-watch.js";
import type { LeaseRow } from "../watch/ledger.js";
import { redacted } from "../watch/redact.js";
import { ErrorList } from "./error-list.js";
import { EventLog } from "./event-log.js";
import { LeaseLedger } from "./lease-ledger.js";
import { TabList } from "./tab-list.js";
import type { Tab } from "./use-saved-layout.js";

interface DetailsProps {
  readonly actor: WatchedActor;
  readonly leases: readonly LeaseRow[];
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
  readonly onForgetLog: (actor: WatchedActor) => void;
}

export function Details({ actor, leases, tab, onTab, onForgetLog }: DetailsProps) {
  const counts = { Events: actor.log.length, Leases: leases.length, Errors: actor.errors.length };
  return (
    <section className="details" aria-label="Details">
      <TabList chosen={tab} counts={counts} onChoose={onTab} />
      <div className="tab-panel" role="tabpanel" aria-label={tab} tabIndex={0}>
        {tab === "Events" && <EventLog log={actor.log} onForget={() => onForgetLog(actor)} />}
        {tab === "Context" && (
          <pre>{redacted(actor.registered.actor.getSnapshot().context, 2)}</pre>
        )}
        {tab === "Leases" && <LeaseLedger leases={leases} />}
        {tab === "Errors" && <ErrorList errors={actor.errors} />}
      </div>
    </section>
  );
}
