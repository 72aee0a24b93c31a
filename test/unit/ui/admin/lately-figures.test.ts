import { countInWords } from '../../../../src/ui/admin/activity/health/health-words';
import { latelyFigures } from '../../../../src/ui/admin/configuration-list/lately-figures';
import { summaryWith } from './settings-under-test';

const count = (value: number, orMore = false) => ({ value, orMore });

describe('what a configuration has open', () => {
  it('leads to exactly the deliveries that each figure counts, and says nothing of what is zero', () => {
    const summary = summaryWith({
      parked: count(3),
      lately: { waiting: count(500, true), parked: count(3), withRemarks: count(0) },
    });
    expect(latelyFigures(summary).map(({ count: of, ...rest }) => [countInWords(of), rest])).toEqual([
      ['3', { of: 'parked', shows: { state: 'parked', period: 'week' } }],
      ['500+', { of: 'waiting', shows: { state: 'waiting', period: 'week' } }],
    ]);
  });

  it('says what was parked before, although it is older than a week', () => {
    const summary = summaryWith({
      parked: count(2),
      lately: { waiting: count(0), parked: count(0), withRemarks: count(1) },
    });
    expect(latelyFigures(summary).map(({ of, shows }) => [of, shows])).toEqual([
      ['with remarks', { state: 'done-with-remarks', period: 'week' }],
      ['parked in all', { state: 'parked' }],
    ]);
  });
});
