import type { Invocation } from '../api/stand-state';
import { countWords } from '../format/count-words';

/** What an invocation cost, in words; what it did not use is left out. */
export function costWords({ storage, jira, egress, pushes }: Invocation): string {
  const parts = [
    [storage.reads, 'read'],
    [storage.writes, 'write'],
    [jira.length, 'Jira call'],
    [egress.length, 'appliance call'],
    [pushes, 'queue push', 'queue pushes'],
  ] as const;
  const used = parts
    .filter(([count]) => count > 0)
    .map(([count, noun, plural]) => countWords(count, noun, plural));
  return used.length === 0 ? 'No storage, no calls' : used.join(' · ');
}
