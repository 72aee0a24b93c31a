import { stateInWords } from '../../../../src/ui/admin/configuration-list/describe-configuration';
import {
  foundByPollingInWords,
  missingEvents,
  pollingInWords,
} from '../../../../src/ui/admin/configuration-list/describe-polling';
import { dateAndTime } from '../../../../src/ui/shared/moment';
import { summaryWith } from './settings-under-test';

const now = Date.UTC(2026, 0, 31, 12);
const hour = 3_600_000;
const day = 24 * hour;
const polling = {
  lastPollAt: now,
  lastResult: { kind: 'ok' as const },
  catchingUp: false,
  behindBy: 0,
  found: { count: 0, since: now - 9 * day },
  skipped: [],
};

describe('polling in the list of configurations', () => {
  it('is not mentioned if it works as it should, or is off', () => {
    expect(pollingInWords(summaryWith({ polling }), now)).toBeUndefined();
    expect(pollingInWords(summaryWith({}), now)).toBeUndefined();
  });

  it('says since when and why it fails', () => {
    const lastResult = { kind: 'failed' as const, since: now - 2 * hour, cause: 'The XML API is off.' };
    expect(pollingInWords(summaryWith({ polling: { ...polling, lastResult } }), now)).toEqual({
      word: 'Polling fails',
      look: 'removed',
      lines: ['Since 2 hours ago', 'The XML API is off.'],
    });
  });

  it('says how far it has caught up', () => {
    const behind = { ...polling, catchingUp: true, behindBy: 3 * day };
    expect(pollingInWords(summaryWith({ polling: behind }), now)?.lines).toEqual([
      'It has reached sessions that ended 3 days ago',
    ]);
  });

  it('mentions for a week events that did not get through', () => {
    const foundAt = (lastAt?: number) =>
      summaryWith({ polling: { ...polling, found: { count: 2, since: now - 9 * day, lastAt } } });
    expect(missingEvents([foundAt(now - 6 * day)], now)).toHaveLength(1);
    expect(missingEvents([foundAt(now - 8 * day), foundAt(), summaryWith({})], now)).toEqual([]);
    expect(foundByPollingInWords(foundAt(now - hour), now)).toBe(
      `Since ${dateAndTime(now - 9 * day)} polling has found 2 sessions for which no event had come, the last one 1 hour ago.`,
    );
  });
});

describe('an unreachable appliance', () => {
  it('is shown with since when and why', () => {
    const state = {
      kind: 'unreachable' as const,
      since: now - 2 * hour,
      cause: 'The host does not resolve.',
    };
    expect(stateInWords(summaryWith({ state }), now)).toEqual({
      word: 'Not reached',
      look: 'removed',
      lines: [
        `The appliance has not been reached since ${dateAndTime(now - 2 * hour)}.`,
        'The host does not resolve.',
        'The app tries every five minutes.',
      ],
    });
  });
});
