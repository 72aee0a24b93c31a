import {
  listensToLines,
  noEventInWords,
  stateInWords,
  writesIntoLine,
} from '../../../../src/ui/admin/configuration-list/describe-configuration';
import { summaryWith } from './settings-under-test';

const now = Date.UTC(2026, 0, 31, 12);
const hour = 3_600_000;

describe('a configuration in the list', () => {
  it('says which events it listens to and how often it polls', () => {
    const summary = summaryWith({
      outboundEventTypes: ['session-end', 'customer-survey'],
      pollingIntervalMinutes: 15,
    });
    expect(listensToLines(summary)).toEqual([
      'Session end',
      'Customer exit survey',
      'Polls every 15 minutes',
    ]);
    expect(listensToLines(summaryWith({ outboundEventTypes: [] }))).toEqual(['Nothing']);
  });

  it('says which projects its sessions may write into, and of many only the first', () => {
    const line = (writableProjects?: string[]) => writesIntoLine(summaryWith({ writableProjects }));
    expect(line()).toBe('Writes into all projects');
    expect(line(['SUP', 'OPS'])).toBe('Writes into SUP, OPS');
    expect(line(['A1', 'B1', 'C1', 'D1', 'E1', 'F1', 'G1'])).toBe(
      'Writes into A1, B1, C1, D1, E1 and 2 more',
    );
  });

  it('says since when and why it fails', () => {
    const state = { kind: 'failing' as const, since: now - 2 * hour, cause: 'The client secret is wrong.' };
    expect(stateInWords(summaryWith({ state }), now)).toEqual({
      word: 'Failing',
      look: 'removed',
      lines: ['Since 2 hours ago', 'The client secret is wrong.'],
    });
  });

  it('needs attention in amber, although the last sessions got through', () => {
    expect(stateInWords(summaryWith({ state: { kind: 'needs-attention' } }), now)).toMatchObject({
      word: 'Needs attention',
      look: 'moved',
    });
  });

  it('says how far the list looked if nothing is known, rather than that nothing has come', () => {
    const quiet = summaryWith({ state: { kind: 'quiet' }, deliveriesLookedAt: 200 });
    expect(stateInWords(quiet, now)).toMatchObject({
      word: 'Quiet',
      lines: ['It has none of the last 200 deliveries. Older ones, if any, are on the Activity tab.'],
    });
    expect(noEventInWords(quiet)).toBe('No event in the last 200 deliveries');
    expect(noEventInWords(summaryWith())).toBe('No event yet');
  });
});
