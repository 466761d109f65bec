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
          <li key={actor.key} data-kind={actor.living.kind}>
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
  const sessions = actors.filter(({ living }) => living.kind === "session");
  const families = sessions.flatMap((session) => [
    session,
    ...actors.filter(({ living }) => parentOf(living) === controllerOf(session.living)),
  ]);
  return [...families, ...actors.filter((actor) => !families.includes(actor))];
}

const parentOf = (living: WatchedActor["living"]) =>
  living.kind === "chatView" ? living.session() : undefined;

const controllerOf = (living: WatchedActor["living"]) =>
  living.kind === "session" ? living.controller : undefined;
