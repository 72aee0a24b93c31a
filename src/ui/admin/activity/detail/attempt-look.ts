import type { Attempt } from '../../../../delivery/delivery';

type Look = 'success' | 'removed' | 'moved' | 'default' | 'inprogress';

/** How the outcome of an attempt looks: as UI Kit's lozenges do. */
export function attemptLook(outcome: Attempt['outcome']): Look {
  switch (outcome) {
    case 'done':
      return 'success';
    case 'failed':
    case 'parked':
    case 'damaged':
      return 'removed';
    case 'held':
    case 'limited':
    case 'not-ready':
      return 'moved';
    case 'replayed':
    case 'reopened':
      return 'inprogress';
    case 'ignored':
    case 'discarded':
      return 'default';
  }
}
