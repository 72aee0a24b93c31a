import {
  recordSuccess,
  recordFailure,
  closeOnceDrained,
  recordProbe,
  changeBreaker,
  closedBreaker,
  failuresThatOpen,
  type CircuitBreaker,
} from '../../../src/delivery/circuit-breaker';

const minute = 60_000;

function failing(times: number): CircuitBreaker {
  const breakers = Array.from({ length: times });
  return breakers.reduce<CircuitBreaker>(
    (breaker) => recordFailure(breaker, 'No connection.', 1000),
    closedBreaker('one'),
  );
}

describe('a circuit breaker', () => {
  test('opens with the fifth failure in a row, and stays as it is with the next', () => {
    expect(failing(failuresThatOpen - 1)).toMatchObject({ phase: 'closed', failures: 4 });
    const open = failing(failuresThatOpen);
    expect(open).toMatchObject({ phase: 'open', openedAt: 1000, cause: 'No connection.' });
    expect(recordFailure(open, 'Still none.', 2000)).toBe(open);
  });

  test('forgets failures with the first answer', () => {
    expect(recordSuccess(failing(4), 2000)).toMatchObject({ phase: 'closed', failures: 0 });
  });

  test('does not change where all is well: nothing is written for a plain event', () => {
    const closed = closedBreaker('one');
    expect(recordSuccess(closed, 2000)).toBe(closed);
  });

  test('drains once the appliance answers, until nothing has been held for a while', () => {
    const halfOpen = recordSuccess(failing(5), 2000);
    expect(halfOpen).toMatchObject({ phase: 'half-open', failures: 0, closedAt: 2000 });
    expect(closeOnceDrained(halfOpen, 2000 + minute)).toBe(halfOpen);
    expect(closeOnceDrained(halfOpen, 2000 + 11 * minute)).toMatchObject({ phase: 'closed', failures: 0 });
  });

  test('opens again while it drains only after five more failures', () => {
    const halfOpen = recordSuccess(failing(5), 2000);
    const once = recordFailure(halfOpen, 'No connection.', 3000);
    expect(once).toMatchObject({ phase: 'half-open', failures: 1 });
  });

  test('that nobody waits for any more closes, and is opened by repeated failures only', () => {
    const closed = closeOnceDrained(failing(5), 11 * minute);
    expect(closed).toMatchObject({ phase: 'closed', failures: 0 });
    expect(recordFailure(closed, 'No connection.', 12 * minute)).toMatchObject({ phase: 'closed' });
  });

  test('drains after a probe that is answered, and changes with none that fails as the one before', () => {
    const open = failing(5);
    expect(recordProbe(open, { connection: 'answered' }, 2000)).toMatchObject({ phase: 'half-open' });
    expect(recordProbe(open, { connection: 'none', cause: 'No connection.' }, 2000)).toBe(open);
    expect(recordProbe(open, { connection: 'unknown' }, 2000)).toBe(open);
    expect(recordProbe(open, { connection: 'none', cause: 'Its certificate.' }, 2000)).toMatchObject({
      phase: 'open',
      cause: 'Its certificate.',
    });
    const closed = closedBreaker('one');
    expect(recordProbe(closed, { connection: 'answered' }, 2000)).toBe(closed);
  });

  test('counts every failure of several lanes that report at the same time', async () => {
    let kept = closedBreaker('one');
    const store = {
      breakerOf: () => Promise.resolve(kept),
      replace: (previous: CircuitBreaker, next: CircuitBreaker) => {
        const isSame = previous.revision === kept.revision;
        if (isSame) kept = next;
        return Promise.resolve(isSame);
      },
    };
    const asRead = kept;
    const fail = (breaker: CircuitBreaker) => recordFailure(breaker, 'No connection.', 1000);
    await Promise.all([1, 2, 3, 4].map(() => changeBreaker(asRead, fail, store)));
    expect(kept).toMatchObject({ failures: 4, revision: 4 });
  });
});
