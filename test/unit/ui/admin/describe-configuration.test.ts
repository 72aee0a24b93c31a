import {
  listensToLines,
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

  it('says into which projects its sessions may write, of many the first', () => {
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

  it.each([
    [1, '1 delivery waits'],
    [12, '12 deliveries wait'],
    [100, '100 or more deliveries wait'],
  ])('counts %i waiting deliveries in words', (waiting, words) => {
    expect(stateInWords(summaryWith({ waiting }), now).lines).toEqual([words]);
  });
});
