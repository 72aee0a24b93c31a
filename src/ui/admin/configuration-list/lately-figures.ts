import type { ConfigurationSummary } from '../../../administration/admin-api';
import type { Count } from '../../../administration/activity/health/count';
import type { ChosenFilter } from '../activity/filter';

export interface Figure {
  count: Count;
  /** What the figure counts, behind it. */
  of: string;
  shows: Partial<ChosenFilter>;
}

/** The figures that are not zero, the most urgent first. What was parked before is told if there is any. */
export function latelyFigures({ lately, parked }: ConfigurationSummary): Figure[] {
  const figures: Figure[] = [
    { count: lately.parked, of: 'parked', shows: { state: 'parked', period: 'week' } },
    {
      count: lately.withRemarks,
      of: 'with remarks',
      shows: { state: 'done-with-remarks', period: 'week' },
    },
    { count: lately.waiting, of: 'waiting', shows: { state: 'waiting', period: 'week' } },
  ];
  const isMoreParked = parked.value > lately.parked.value;
  if (isMoreParked) figures.push({ count: parked, of: 'parked in all', shows: { state: 'parked' } });
  return figures.filter(({ count }) => count.value > 0 || count.orMore);
}
