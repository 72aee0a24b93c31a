import type { Result, TransitionResult } from './write-result';

/** The parts of a session's writing that can be refused or impossible while the rest of it is done. */
export const remarks = [
  'issue',
  'field',
  'marker',
  'watcher',
  'work-log',
  'comment',
  'assignee',
  'reporter',
  'transition',
  'resolution',
  'template',
  'failure',
] as const;

/** A part that was not done as the configuration wants it: a person has to look at it. */
export type Remark = (typeof remarks)[number];

/** What of the results is not whole, each part once. */
export function remarksOn(results: readonly Result[]): Remark[] {
  return [...new Set(results.flatMap((result) => remarkOn(result) ?? []))];
}

/** A refused part, an impossible one, one of which some was left out, and what was replaced by something else. */
function remarkOn(result: Result): Remark | undefined {
  switch (result.kind) {
    case 'field':
    case 'template':
    case 'failure':
      return result.kind;
    case 'work-log':
      return result.leftOut > 0 ? 'work-log' : undefined;
    case 'transition':
      return onTransition(result);
    case 'attachment':
    case 'link':
    case 'removal':
    case 'kept':
      return undefined;
    case 'issue':
    case 'marker':
    case 'watcher':
    case 'comment':
    case 'assignee':
    case 'reporter':
      return isMissing(result.outcome) ? result.kind : undefined;
  }
}

/** An issue that was moved may be left unresolved. */
function onTransition(result: TransitionResult): Remark | undefined {
  if (isMissing(result.outcome)) return 'transition';
  return result.outcome === 'written' && result.without !== undefined ? 'resolution' : undefined;
}

function isMissing(outcome: Result['outcome']): boolean {
  return outcome === 'refused' || outcome === 'impossible';
}
