import type { WaitingEvent } from '../api/stand-state';
import { distanceWords } from '../format/time-words';
import { JsonText } from './json-text';

/** The events that wait for the app's queue consumer, the next first. */
export function Queue({ events, now }: { events: readonly WaitingEvent[]; now: number }) {
  if (events.length === 0) return <p className="note">No event is waiting.</p>;
  const ordered = [...events].sort((a, b) => a.dueAt - b.dueAt);
  return (
    <div className="rows">
      {ordered.map(({ id, dueAt, attempt, body }) => (
        <details key={id} className="row">
          <summary>
            <strong>{dueAt <= now ? 'Due now' : `Due ${distanceWords(dueAt, now)}`}</strong>
            <span className="note">{attempt <= 1 ? 'First attempt' : `Attempt ${attempt}`}</span>
            <span className="note code-like">{id}</span>
          </summary>
          <JsonText value={body} />
        </details>
      ))}
    </div>
  );
}
