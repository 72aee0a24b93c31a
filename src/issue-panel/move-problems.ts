import { PageProblem } from '../resolver/page-problem';

/** The session is on another issue, on its way to one, or names one that is not the caller’s. Which one is not told. */
export function belongsElsewhere(): PageProblem {
  return refused('This session belongs to another issue. Move it from there, if you may work on that issue.');
}

/** What was asked for is not done, for that reason. */
export function refused(message: string): PageProblem {
  return new PageProblem({ kind: 'forbidden', message });
}
