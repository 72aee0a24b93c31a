import type { Alert } from '../../../../administration/activity/health/alerts';
import { dateAndTime } from '../../../shared/moment';
import { counted } from '../../../shared/words';
import { countInWords } from './health-words';

export interface AlertInWords {
  look: 'warning' | 'error' | 'information';
  title: string;
  lines: string[];
  /** What happened to the newest delivery, in words. It may be long. */
  cause?: string;
}

/** An alert in the words of the page. */
export function alertInWords(alert: Alert): AlertInWords {
  switch (alert.kind) {
    case 'parked':
      return {
        look: 'error',
        title: `${deliveriesOf(alert)} parked`,
        lines: ['The app does not try again by itself. Check the cause, then replay or discard.'],
        cause: alert.cause && `The newest: ${alert.cause}`,
      };
    case 'with-remarks':
      return {
        look: 'warning',
        title: `${deliveriesOf(alert)} done with remarks`,
        lines: ['A part was refused or impossible within the last seven days.'],
        cause: alert.cause && `The newest: ${alert.cause}`,
      };
    case 'appliance-down':
      return {
        look: 'error',
        title: `The appliance of ${alert.configuration} cannot be reached`,
        lines: [
          alert.since === undefined ? '' : `Since ${dateAndTime(alert.since)}.`,
          alert.cause ?? '',
          'Its deliveries wait until it answers. The app tries every five minutes.',
        ].filter((line) => line !== ''),
      };
    case 'appliance-back':
      return {
        look: 'information',
        title: `The appliance of ${alert.configuration} answers again`,
        lines: ['The deliveries that waited for it are being processed, a few at a time.'],
      };
    case 'silence':
      return {
        look: 'warning',
        title: 'No event has come for longer than usual',
        lines: [
          `The last one came around ${dateAndTime(alert.since)}. In earlier weeks about ${counted(alert.usual, 'event', 'events')} came in the same hours.`,
          'If there were sessions, check on the appliance that its outbound events are sent and which answers they get.',
        ],
      };
  }
}

/** “3 deliveries of Berlin are”, “100+ deliveries of Berlin are”. */
function deliveriesOf({ count, configuration }: Alert & { kind: 'parked' | 'with-remarks' }): string {
  const of = configuration ?? 'a deleted configuration';
  const isOne = count.value === 1 && !count.orMore;
  return `${countInWords(count)} ${isOne ? 'delivery' : 'deliveries'} of ${of} ${isOne ? 'is' : 'are'}`;
}
