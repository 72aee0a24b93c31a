import { stateWords } from '../../../administration/activity/delivery-words';
import type { DeliveryFilter } from '../../../administration/activity/activity-api';
import type { DeliveryState } from '../../../delivery/delivery';
import { day } from '../../../foundation/durations';

export type Period = 'day' | 'week' | 'month' | 'all';

/** The settings of the bar above the list. */
export interface ChosenFilter {
  configurationId?: string;
  state?: DeliveryState;
  period: Period;
  search: string;
}

export const everything: ChosenFilter = { period: 'all', search: '' };

const lengths: Record<Period, number | undefined> = {
  day,
  week: 7 * day,
  month: 30 * day,
  all: undefined,
};

export const periodWords: Record<Period, string> = {
  day: 'Last 24 hours',
  week: 'Last 7 days',
  month: 'Last 30 days',
  all: 'All',
};

/** The filter as the resolver takes it. `now` in milliseconds. */
export function deliveryFilter(chosen: ChosenFilter, now: number): DeliveryFilter {
  const { configurationId, state, period, search } = chosen;
  const length = lengths[period];
  return {
    configurationId,
    state,
    since: length === undefined ? undefined : now - length,
    search: search.trim() === '' ? undefined : search.trim(),
  };
}

/** Whether the filter matches everything. */
export function isEverything({ configurationId, state, period, search }: ChosenFilter): boolean {
  return configurationId === undefined && state === undefined && period === 'all' && search.trim() === '';
}

/** “Parked, of “Berlin”, last 7 days, found by “SUP-1””; everything if nothing is chosen. */
export function filterInWords(
  { configurationId, state, period, search }: ChosenFilter,
  configurations: readonly { id: string; name: string }[],
): string {
  const name = configurations.find(({ id }) => id === configurationId)?.name;
  const parts = [
    ...(state === undefined ? [] : [`outcome “${stateWords[state]}”`]),
    ...(configurationId === undefined ? [] : [`configuration “${name ?? 'deleted'}”`]),
    ...(period === 'all' ? [] : [periodWords[period].toLowerCase()]),
    ...(search.trim() === '' ? [] : [`search “${search.trim()}”`]),
  ];
  return parts.length === 0 ? 'everything that is kept' : parts.join(', ');
}
