import { PageProblem } from '../resolver/page-problem';

/** The configuration does not exist (any more). */
export function configurationNotFound(): PageProblem {
  return new PageProblem({
    kind: 'not-found',
    message: 'This configuration no longer exists. Another administrator may have deleted it.',
  });
}

/** Two changes at the same moment. Nothing of this one was stored. */
export function changedMeanwhile(): PageProblem {
  return new PageProblem({
    kind: 'stale',
    message:
      'Another administrator changed the configurations at the same moment. Nothing was stored; try again.',
    changes: [],
  });
}

/** The page shows an outdated state. Trying again with it would change nothing. */
export function changedSince(): PageProblem {
  return new PageProblem({
    kind: 'stale',
    message:
      'The configurations or settings were changed since this was opened. Nothing was stored; open it again.',
    changes: [],
  });
}
