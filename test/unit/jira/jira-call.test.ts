import * as v from 'valibot';
import { callJira, type JiraCall } from '../../../src/jira/jira-call';
import {
  IssueNotFound,
  JiraAnswerUnreadable,
  JiraPermissionMissing,
  JiraRefused,
} from '../../../src/jira/jira-errors';
import type { JiraRequest, SendToJira } from '../../../src/jira/jira-http';

const day = 24 * 60 * 60;

interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** What a call ends with that Jira answers so. */
async function failureAfter({ status, body, headers = {} }: Answer, more: Partial<JiraCall<string>> = {}) {
  const send: SendToJira = () =>
    Promise.resolve({
      status,
      header: (name) => headers[name],
      receivedAt: 0,
      json: () => Promise.resolve(body),
    });
  const request: JiraRequest = { method: 'POST', path: '/rest/api/3/issue' };
  return callJira(send, { request, action: 'try', answer: v.string(), ...more }).then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('a time that Jira asks for', () => {
  test.each([429, 503])('is obeyed up to a day, with %i', async (status) => {
    const asked = async (seconds: string) => {
      return failureAfter({ status, headers: { 'Retry-After': seconds } });
    };
    expect(await asked('120')).toMatchObject({ policy: { kind: 'retry', afterSeconds: 120 } });
    expect(await asked(String(21 * day))).toMatchObject({ policy: { afterSeconds: day } });
  });

  test('is half a minute if it limits without saying', async () => {
    expect(await failureAfter({ status: 429 })).toMatchObject({ policy: { afterSeconds: 30 } });
  });
});

describe('an answer that cannot be read', () => {
  test('leaves it open what a write has done, and a read has done nothing', async () => {
    const written = await failureAfter({ status: 200, body: { not: 'a text' } });
    expect(written).toBeInstanceOf(JiraAnswerUnreadable);
    expect(written).toMatchObject({ mayHaveChanged: true });
    const read = await failureAfter(
      { status: 200 },
      { request: { method: 'GET', path: '/rest/api/3/issue/A-1' } },
    );
    expect(read).toMatchObject({ mayHaveChanged: false });
  });
});

describe('a refusal', () => {
  test.each([401, 403])('with %i is a permission that is missing, and looked at twice', async (status) => {
    const failure = await failureAfter({ status });
    expect(failure).toBeInstanceOf(JiraPermissionMissing);
    expect(failure).toMatchObject({ policy: { kind: 'confirm' } });
  });

  test('with 404 is about the issue that was called, if there was one', async () => {
    expect(await failureAfter({ status: 404 }, { issueKey: 'SUP-1' })).toBeInstanceOf(IssueNotFound);
    const other = await failureAfter({ status: 404 });
    expect(other).toBeInstanceOf(JiraRefused);
    expect(other).toMatchObject({ policy: { kind: 'confirm' } });
  });

  test.each([408, 409])('with %i passes', async (status) => {
    expect(await failureAfter({ status })).toMatchObject({ policy: { kind: 'retry' } });
  });

  test('of a service desk says why', async () => {
    const body = { errorMessage: 'The request type is gone.' };
    expect(await failureAfter({ status: 400, body })).toMatchObject({
      messages: ['The request type is gone.'],
      policy: { kind: 'never' },
    });
  });

  test('is told in whole sentences, and advises nobody on a page to replay a delivery', async () => {
    const body = { errorMessages: ['No project was found', 'Choose one.'] };
    const failure = await failureAfter({ status: 400, body });
    expect(failure).toMatchObject({
      message: expect.stringMatching(/No project was found\. Choose one\.$/),
      advice: expect.stringContaining('replay the delivery'),
      adviceOnPage: 'Mend what Jira names, then try again.',
    });
  });
});
