import type { Attempt } from '../../../../delivery/delivery';

type Look = 'success' | 'removed' | 'moved' | 'default' | 'inprogress';

/** The look of an attempt's outcome, as UI Kit's lozenges have it. */
export function attemptLook({ outcome, remarks }: Pick<Attempt, 'outcome' | 'remarks'>): Look {
  switch (outcome) {
    case 'done':
      return remarks === undefined ? 'success' : 'moved';
    case 'failed':
    case 'parked':
    case 'damaged':
      return 'removed';
    case 'held':
    case 'limited':
    case 'not-ready':
      return 'moved';
    case 'replayed':
    case 'redirected':
    case 'hastened':
    case 'reopened':
      return 'inprogress';
    case 'ignored':
    case 'discarded':
      return 'default';
  }
}
