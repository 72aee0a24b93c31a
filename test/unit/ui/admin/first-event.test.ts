import {
  arrivedBetween,
  waitingForFirstEvent,
} from '../../../../src/ui/admin/configuration-list/first-event';
import { summaryWith } from './settings-under-test';

const waiting = summaryWith({ id: 'waiting', state: { kind: 'never-heard-from' } });
const heard = summaryWith({ id: 'waiting', state: { kind: 'working' }, lastEventAt: 1 });

describe('the first event', () => {
  it('is waited for if none has come so far', () => {
    expect(waitingForFirstEvent([waiting, summaryWith()])).toEqual([waiting]);
  });

  it('is noticed once, even if its delivery failed', () => {
    const failing = { ...heard, state: { kind: 'failing' as const, since: 1, cause: 'No such issue.' } };
    expect(arrivedBetween([waiting], [failing])).toEqual([failing]);
    expect(arrivedBetween([failing], [failing])).toEqual([]);
  });

  it('is not assumed if the configuration was only disabled, or is new', () => {
    expect(arrivedBetween([waiting], [{ ...waiting, state: { kind: 'disabled' } }])).toEqual([]);
    expect(arrivedBetween([], [heard])).toEqual([]);
  });
});
