import type { Alert } from '../../../../administration/activity/health/alerts';
import { dateAndTime } from '../../../shared/moment';
import { counted } from '../../../shared/words';

export interface AlertInWords {
  look: 'warning' | 'error' | 'information';
  title: string;
  lines: string[];
}

/** An alert in the words of the page. */
export function alertInWords(alert: Alert): AlertInWords {
  switch (alert.kind) {
    case 'parked':
      return {
        look: 'warning',
        title: parkedInWords(alert.count),
        lines: ['The app does not try again by itself. Check the cause, then replay or discard.'],
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

function parkedInWords({ value, orMore }: { value: number; orMore: boolean }): string {
  if (orMore) return `${value} or more deliveries are parked`;
  const deliveries = value === 1 ? '1 delivery has' : `${value} deliveries have`;
  return `${deliveries} been parked for more than an hour`;
}
