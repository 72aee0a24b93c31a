import { answerFor, invalid } from '../../../src/resolver/page-problem';
import { changedSince } from '../../../src/administration/problems';
import { QueueUnavailable, StorageUnavailable } from '../../../src/failure/platform-errors';
import { JiraRateLimited, JiraServerError, JiraUnreachable } from '../../../src/jira/jira-errors';
import { ApplianceServerError } from '../../../src/session/appliance-errors';

describe('an error as an answer to the page', () => {
  test('is the problem that a function ended with', () => {
    expect(answerFor(changedSince())).toMatchObject({ ok: false, problem: { kind: 'stale', changes: [] } });
  });

  test('is what happened and what to do if the cause is known', () => {
    expect(answerFor(new StorageUnavailable('read a delivery', 'X'))).toEqual({
      ok: false,
      problem: {
        kind: 'failed',
        message: 'The platform’s storage could not read a delivery (X).',
        advice: expect.any(String),
      },
    });
  });

  test.each([
    new StorageUnavailable('read a delivery', 'X'),
    new QueueUnavailable('429'),
    new JiraUnreachable(false),
    new JiraServerError({ status: 503 }, 'ask', false),
    new JiraRateLimited('ask', undefined, 30),
    new ApplianceServerError('support.example.com', 503),
  ])('never says that the app tries again, since nobody repeats a call of the page: %p', (error) => {
    expect(JSON.stringify(answerFor(error))).toContain('Try again in a moment.');
    expect(error.advice).toMatch(/^Nothing to do/);
  });

  test.each([new Error('token abc'), 'token abc', { message: 'token abc' }, undefined])(
    'shows nothing of an unknown error: %p',
    (error) => {
      const answer = JSON.stringify(answerFor(error));
      expect(answer).toContain('The app failed unexpectedly.');
      expect(answer).not.toContain('abc');
    },
  );
});

describe('fields that are wrong', () => {
  test('are counted', () => {
    const field = { path: 'name', message: 'Name is missing.' };
    expect(invalid([field]).problem.message).toBe('1 field needs attention.');
    expect(invalid([field, { ...field, path: 'host' }]).problem.message).toBe('2 fields need attention.');
  });

  test('are shown up to a number that people can read', () => {
    const fields = Array.from({ length: 5_000 }, (_, index) => ({ path: `x.${index}`, message: 'Wrong.' }));
    expect(invalid(fields).problem).toMatchObject({ message: '5000 fields need attention.' });
    expect(JSON.stringify(invalid(fields).problem).length).toBeLessThan(10_000);
  });
});
