import { createIssue } from '../../../src/jira/create-issue';
import { createRequest, withMark } from '../../../src/jira/create-request';
import { findCreatedIssues } from '../../../src/jira/find-created-issues';
import type { Marker } from '../../../src/jira/marker';
import { paragraph, textNode, type AdfDocument } from '../../../src/report/adf';
import { issueTypeIds, requestTypeIds } from '../../stand/jira/sample/projects';
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

  test('is found by the last line of its description where it is a request', async () => {
    const send = sendTo(newJira());
    const desk = { serviceDeskId: '4', requestTypeId: requestTypeIds.help };
    const fields = { summary: 'Printer', description: withMark(description, marker) };
    const key = await createRequest(send, { ...desk, fields }, new Map());
    const found = await findCreatedIssues(send, { marker, mode: 'request', within: 60_000 });
    expect(found).toEqual([{ key, hasProperty: false, isAssigned: false }]);
  });
});
