import Lozenge from '@atlaskit/lozenge';
import type { RecipientState } from '../api/stand-state';
import { countWords } from '../format/count-words';
import { distanceWords } from '../format/time-words';
import { Part } from '../shared/panel';

/** The queues of the appliance's outbound events: anything but a 200 blocks one as a whole. */
export function EventRecipients({ recipients, now }: { recipients: readonly RecipientState[]; now: number }) {
  return (
    <Part title="Outbound events">
      {recipients.length === 0 && <p className="note">The appliance tells nobody of its events.</p>}
      {recipients.map((recipient) => (
        <div key={recipient.name} className="card">
          <div className="line">
            <strong className="grow">{recipient.name}</strong>
            {recipient.blockedSince === undefined ? (
              <Lozenge appearance="success">Flowing</Lozenge>
            ) : (
              <Lozenge appearance="removed">Blocked</Lozenge>
            )}
          </div>
          <p className="note">{countsOf(recipient)}</p>
          {recipient.blockedSince !== undefined && <p>{blockedWords(recipient, now)}</p>}
        </div>
      ))}
    </Part>
  );
}

function countsOf({ delivered, waiting, dropped }: RecipientState): string {
  return [
    `${delivered} delivered`,
    `${waiting} waiting`,
    ...(dropped === 0 ? [] : [`${countWords(dropped, 'event')} given up`]),
  ].join(' · ');
}

function blockedWords({ blockedSince = 0, lastStatus }: RecipientState, now: number): string {
  const answer =
    lastStatus === undefined || lastStatus === 0 ? 'no answer came' : `the answer was ${lastStatus}, not 200`;
  return `Blocked since ${distanceWords(blockedSince, now)}: ${answer}. The event is sent again until it gets its 200.`;
}
