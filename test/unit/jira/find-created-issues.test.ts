import { createIssue } from '../../../src/jira/create-issue';
import { createRequest, withMark } from '../../../src/jira/create-request';
import { findCreatedIssues } from '../../../src/jira/find-created-issues';
import type { Marker } from '../../../src/jira/marker';
import { markLineOf } from '../../../src/jira/session-mark';
import { paragraph, textNode, type AdfDocument } from '../../../src/report/adf';
import { issueTypeIds, requestTypeIds } from '../../stand/jira/sample/projects';
import { accounts } from '../../stand/jira/sample/users';
import type { SimulatedJira } from '../../stand/jira/simulated-jira';
import type { Issue } from '../../stand/jira/site/issue';
import { newJira } from '../stand/jira/jira-call';
import { sendTo } from './send-to-simulated-jira';

const description: AdfDocument = { type: 'doc', version: 1, content: [paragraph([textNode('Printer')])] };

/** Ids of sessions are hexadecimal so far, and may have dashes and underscores. */
describe.each(['c1f0'.repeat(8), 'a-1_b2-c3'])('the issue that was created for the session %s', (lsid) => {
  const marker: Marker = { configurationId: 'one', lsid };

  test('is found by its property, and another session’s is not', async () => {
    const send = sendTo(newJira());
    const issue = { projectId: '10000', issueTypeId: issueTypeIds.serviceRequest, marker };
    const fields = { summary: 'Printer' };
    const { key } = await createIssue(send, { ...issue, fields }, new Map());
    await createIssue(send, { ...issue, fields, marker: { ...marker, lsid: `${lsid}0` } }, new Map());
    const found = await findCreatedIssues(send, { marker, mode: 'issue', within: 60_000 });
    expect(found).toEqual([{ key, hasProperty: true, isAssigned: false }]);
  });

  test('is not found for another configuration, which brings the same session', async () => {
    const send = sendTo(newJira());
    const issue = { projectId: '10000', issueTypeId: issueTypeIds.serviceRequest, marker };
    await createIssue(send, { ...issue, fields: { summary: 'Printer' } }, new Map());
    const other = { ...marker, configurationId: 'two' };
    expect(await findCreatedIssues(send, { marker: other, mode: 'issue', within: 60_000 })).toEqual([]);
  });

  test('is found by the last line of its description where it is a request', async () => {
    const send = sendTo(newJira());
    const desk = { serviceDeskId: '4', requestTypeId: requestTypeIds.help };
    const fields = { summary: 'Printer', description: withMark(description, marker) };
    const key = await createRequest(send, { ...desk, fields }, new Map());
    const found = await findCreatedIssues(send, { marker, mode: 'request', within: 60_000 });
    expect(found).toEqual([{ key, hasProperty: false, isAssigned: false }]);
  });
});

describe('an issue that only looks like the session’s', () => {
  const marker: Marker = { configurationId: 'one', lsid: 'c1f0'.repeat(8) };
  const desk = { serviceDeskId: '4', requestTypeId: requestTypeIds.help };
  const look = { marker, within: 60_000 } as const;

  async function requestOf(jira: SimulatedJira, text: AdfDocument): Promise<Issue> {
    const key = await createRequest(
      sendTo(jira),
      { ...desk, fields: { summary: 'Printer', description: text } },
      new Map(),
    );
    const issue = jira.site.issue(key);
    if (!issue) throw new Error(`The simulated Jira has no issue ${key}.`);
    return issue;
  }

  test.each([
    ['a person', accounts.maja],
    ['another app', '5f000000other'],
  ])('is not found if it is a request’s clone by %s', async (_, creator) => {
    const jira = newJira();
    const app = jira.site.users.get(accounts.app);
    if (app) jira.site.users.set('5f000000other', { ...app, accountId: '5f000000other' });
    const issue = await requestOf(jira, withMark(description, marker));
    issue.creator = creator;
    jira.site.changed(issue, creator, Date.now(), []);
    expect(await findCreatedIssues(sendTo(jira), { ...look, mode: 'request' })).toEqual([]);
  });

  test('is not found by its property if a person created it', async () => {
    const jira = newJira();
    const issue = { projectId: '10000', issueTypeId: issueTypeIds.serviceRequest, marker };
    const { key } = await createIssue(sendTo(jira), { ...issue, fields: { summary: 'Printer' } }, new Map());
    const clone = jira.site.issue(key);
    if (clone) clone.creator = accounts.maja;
    expect(await findCreatedIssues(sendTo(jira), { ...look, mode: 'issue' })).toEqual([]);
  });

  test('is not found if it quotes the mark within a line', async () => {
    const jira = newJira();
    const quote = paragraph([textNode(`As in “${markLineOf(marker)}”`)]);
    await requestOf(jira, { ...description, content: [quote] });
    expect(await findCreatedIssues(sendTo(jira), { ...look, mode: 'request' })).toEqual([]);
  });

  test('is found if the mark is a line of a paragraph, as of a plain text', async () => {
    const jira = newJira();
    const lines = paragraph([textNode('Printer'), { type: 'hardBreak' }, textNode(markLineOf(marker))]);
    const { key } = await requestOf(jira, { ...description, content: [lines] });
    expect(await findCreatedIssues(sendTo(jira), { ...look, mode: 'request' })).toMatchObject([{ key }]);
  });
});
