import type { WatchedActor } from "../watch/actor-watch.js";
import { toneOf } from "./tone.js";

interface ActorListProps {
  readonly actors: readonly WatchedActor[];
  readonly chosen: WatchedActor | undefined;
  readonly onChoose: (actor: WatchedActor) => void;
}

/** Each session with its chat UIs below it. */
export function ActorList({ actors, chosen, onChoose }: ActorListProps) {
  if (actors.length === 0) return <p>No session and no chat UI on this page.</p>;
  return (
    <nav aria-label="Sessions and chat UIs">
      <ul>
        {inFamilies(actors).map((actor) => (
          <li key={actor.key} data-kind={actor.registered.kind}>
            <button
              type="button"
              aria-current={actor === chosen || undefined}
              onClick={() => onChoose(actor)}
            >
              <i className="dot" data-tone={toneOf([actor])} />
              <span>{actor.label}</span> <b>{actor.active[0]}</b>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function inFamilies(actors: readonly WatchedActor[]): WatchedActor[] {
  const sessions = actors.filter(({ registered }) => registered.kind === "session");
  const families = sessions.flatMap((session) => [
    session,
    ...actors.filter(({ registered }) => parentOf(registered) === controllerOf(session.registered)),
  ]);
  return [...families, ...actors.filter((actor) => !families.includes(actor))];
}

const parentOf = (registered: WatchedActor["registered"]) =>
  registered.kind === "chatView" ? registered.session() : undefined;

const controllerOf = (registered: WatchedActor["registered"]) =>
  registered.kind === "session" ? registered.controller : undefined;
