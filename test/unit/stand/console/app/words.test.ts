import { costWords } from '../../../../stand/console/app/activity/cost-words';
import { faultWords, kindWords } from '../../../../stand/console/app/appliance/fault-words';
import { countWords, nameWords, sizeWords } from '../../../../stand/console/app/format/count-words';
import {
  clockWords,
  distanceWords,
  spentWords,
  tookWords,
} from '../../../../stand/console/app/format/time-words';
import { invocation } from './stand-state-fixture';

describe('how long something took', () => {
  it.each([
    [0, '0 ms'],
    [45.4, '45 ms'],
    [1234, '1.2 s'],
    [60_000, '1 min'],
    [200_000, '3 min 20 s'],
  ])('%d ms is %s', (milliseconds, words) => {
    expect(tookWords(milliseconds)).toBe(words);
  });
});

describe('time spent', () => {
  it.each([
    [60, '1m'],
    [7500, '2h 5m'],
    [7200, '2h'],
    [10, '0m'],
  ])('%d s is %s, as Jira writes it', (seconds, words) => {
    expect(spentWords(seconds)).toBe(words);
  });
});

describe('a moment', () => {
  const now = Date.UTC(2026, 7, 1, 12);
  it.each([
    [-500, 'just now'],
    [-12_000, '12 s ago'],
    [180_000, 'in 3 min'],
    [-7_200_000, '2 h ago'],
    [3 * 86_400_000, 'in 3 d'],
  ])('%d ms from now is %s', (distance, words) => {
    expect(distanceWords(now + distance, now)).toBe(words);
  });

  it('has its day if it is not today', () => {
    expect(clockWords(now, now)).toMatch(/^\d\d:\d\d:\d\d$/);
    expect(clockWords(now - 5 * 86_400_000, now)).toMatch(/^2[78] Jul, \d\d:\d\d:\d\d$/);
  });
});

describe('numbers and names', () => {
  it('agree in number', () => {
    expect(countWords(1, 'read')).toBe('1 read');
    expect(countWords(2, 'queue push', 'queue pushes')).toBe('2 queue pushes');
  });

  it('are sizes that people read', () => {
    expect([512, 1536, 3_355_443].map(sizeWords)).toEqual(['512 B', '1.5 KB', '3.2 MB']);
  });

  it('are words for a reader', () => {
    expect(['not-ready', 'webTrigger'].map(nameWords)).toEqual(['Not ready', 'Web trigger']);
  });
});

describe('what an invocation cost', () => {
  it('names only what was used', () => {
    const call = { method: 'GET', path: '/x', status: 200 };
    const used = { reads: 3, writes: 0, readKb: 1, writeKb: 0 };
    expect(costWords({ ...invocation, storage: used, jira: [call], pushes: 2 })).toBe(
      '3 reads · 1 Jira call · 2 queue pushes',
    );
  });

  it('says so if nothing was used', () => {
    expect(costWords(invocation)).toBe('No storage, no calls');
  });
});

describe('a fault', () => {
  it('is one sentence', () => {
    expect(faultWords({ endpoint: 'reporting', kind: 'not-ready' })).toBe(
      'Reports: is not ready yet, until it is cleared',
    );
    expect(faultWords({ endpoint: 'token', kind: '401', times: 1 })).toBe('Token: answers 401, 1 time');
    expect(kindWords('reset')).toBe('Reset');
  });
});
