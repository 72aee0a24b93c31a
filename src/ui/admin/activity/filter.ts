import { stateWords } from '../../../administration/activity/delivery-words';
import type { DeliveryFilter } from '../../../administration/activity/activity-api';
import type { DeliveryState } from '../../../delivery/delivery';
import { day } from '../../../foundation/durations';
import { beginningOf, endOf } from './actions/calendar-day';

export type Period = 'day' | 'week' | 'month' | 'all' | 'own';

/** The settings of the bar above the list. */
export interface ChosenFilter {
  configurationId?: string;
  state?: DeliveryState;
  period: Period;
  /** The first and the last day of a period of one's own, such as `2026-01-31`; open at an end that is absent. */
  from?: string;
  to?: string;
  search: string;
}

export const everything: ChosenFilter = { period: 'all', search: '' };

const lengths: Record<Period, number | undefined> = {
  day,
  week: 7 * day,
  month: 30 * day,
  all: undefined,
  own: undefined,
};

export const periodWords: Record<Period, string> = {
  day: 'Last 24 hours',
  week: 'Last 7 days',
  month: 'Last 30 days',
  all: 'All',
  own: 'Custom dates',
};

export function isPeriod(text: string): text is Period {
  return Object.hasOwn(periodWords, text);
}

/** The filter as the resolver takes it. `now` in milliseconds. */
export function deliveryFilter(chosen: ChosenFilter, now: number): DeliveryFilter {
  const { configurationId, state, search } = chosen;
  return {
    configurationId,
    state,
    ...spanOf(chosen, now),
    search: search.trim() === '' ? undefined : search.trim(),
  };
}

function spanOf({ period, from, to }: ChosenFilter, now: number): Pick<DeliveryFilter, 'since' | 'until'> {
  if (period === 'own') return { since: beginningOf(from ?? ''), until: endOf(to ?? '') };
  const length = lengths[period];
  return length === undefined ? {} : { since: now - length };
}

/** Whether the filter matches everything. */
export function isEverything({ configurationId, state, period, search }: ChosenFilter): boolean {
  return configurationId === undefined && state === undefined && period === 'all' && search.trim() === '';
}

/** “outcome “Parked”, last 7 days, search “SUP-1””; everything if nothing is chosen. */
export function filterInWords(
  chosen: ChosenFilter,
  configurations: readonly { id: string; name: string }[],
): string {
  const { configurationId, state, period, search } = chosen;
  const name = configurations.find(({ id }) => id === configurationId)?.name;
  const parts = [
    ...(state === undefined ? [] : [`outcome “${stateWords[state]}”`]),
    ...(configurationId === undefined ? [] : [`configuration “${name ?? 'deleted'}”`]),
    ...(period === 'all' ? [] : [periodInWords(chosen)]),
    ...(search.trim() === '' ? [] : [`search “${search.trim()}”`]),
  ];
  return parts.length === 0 ? 'everything that is kept' : parts.join(', ');
}

/** “last 7 days”, “from 2026-01-01 to 2026-01-31”. */
function periodInWords({ period, from = '', to = '' }: ChosenFilter): string {
  if (period !== 'own') return periodWords[period].toLowerCase();
  if (from === '' && to === '') return 'any date';
  return [from === '' ? '' : `from ${from}`, to === '' ? '' : `to ${to}`].filter(Boolean).join(' ');
}
