import type { SessionEvent } from '../session/session';
import { momentData, type DataContext } from './data-context';
import { performerName } from './performer-name';
import type { LegalAgreementData } from './report-data';

/** What each customer answered to the legal agreement, as the appliance tells it: the words are its own. */
export function legalAgreementsData(
  events: readonly SessionEvent[],
  names: ReadonlyMap<string, string>,
  context: DataContext,
): LegalAgreementData[] {
  const { shortening } = context;
  return shortening.list(events).map((event) => ({
    ...momentData(event.at, context),
    by: shortening.text(performerName(event, names)),
    answer: shortening.text(answerIn(event)),
  }));
}

/**
 * Where the answer is told is not documented: it may be the event's text, or among its values. So all of it is shown,
 * and nothing is taken for a yes. A value that stands alone needs no name.
 */
function answerIn({ body, data }: SessionEvent): string {
  const told = data.filter(({ value }) => /\S/.test(value));
  const values = told.map(({ name, value }) => (told.length === 1 ? value : `${name}: ${value}`));
  return [...new Set([...(body === undefined ? [] : [body]), ...values])].join(', ');
}
