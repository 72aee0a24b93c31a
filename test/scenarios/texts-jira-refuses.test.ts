import { plainTextOf } from '../stand/jira/adf';
import type { Issue } from '../stand/jira/site/issue';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { createdIssue, createdIssues, customerRequests, plainIssues } from './support/created-issues';
import { causesOf, deliveriesOf, jiraCallsOf, playSession } from './support/inspect';

afterEach(stopVirtualStands);

const paragraphField = 'customfield_10052';
const problemInParagraph = [
  {
    fieldId: paragraphField,
    name: 'Root cause',
    type: 'paragraph' as const,
    source: 'session' as const,
    values: ['problem'],
  },
];
const tooLong = { errorMessages: [], errors: { [paragraphField]: 'Le texte saisi est trop long.' } };

function textOf(issue: Issue, fieldId: string): string {
  const value = issue.fields.get(fieldId);
  return typeof value === 'object' && value !== null && 'type' in value ? plainTextOf(value) : '';
}

async function playWithProblem(stand: VirtualStand, issue: string): Promise<void> {
  const session = stand.appliance.startSession({ preset: 'short' });
  Object.assign(session.customers[0] ?? {}, { issue });
  stand.appliance.endSession(session.lsid);
  await stand.advance(300);
}

const creations = (stand: VirtualStand) =>
  jiraCallsOf(stand).filter((call) => /^POST .*(issue|request)$/.test(call));

describe('a paragraph that is filled with what the customer wrote', () => {
  test.each([
    ['600 short lines', Array.from({ length: 600 }, (_, at) => `err ${at}`).join('\n')],
    ['30,000 lines of nothing', `first${'\n'.repeat(30_000)}last`],
    ['one long line', 'x'.repeat(100_000)],
    ['quotes', '"'.repeat(32_000)],
    ['characters of two units', '😀'.repeat(40_000)],
  ])('is shortened to what its document may take, and the issue is created: %s', async (_name, issue) => {
    const stand = await createVirtualStand({
      configuration: { issueCreation: plainIssues({ fields: problemInParagraph }) },
    });
    await playWithProblem(stand, issue);
    const size = JSON.stringify(createdIssue(stand).fields.get(paragraphField)).length;
    expect(size).toBeLessThanOrEqual(32_767);
    expect(size).toBeGreaterThan(30_000);
    expect(textOf(createdIssue(stand), paragraphField).trim().endsWith('…')).toBe(true);
    expect(creations(stand)).toHaveLength(1);
  });

  test('stays whole if there is room for it', async () => {
    const issue = Array.from({ length: 300 }, (_, at) => `err ${at}`).join('\n');
    const stand = await createVirtualStand({
      configuration: { issueCreation: plainIssues({ fields: problemInParagraph }) },
    });
    await playWithProblem(stand, issue);
    expect(createdIssue(stand).fields.get(paragraphField)).toMatchObject({ content: { length: 300 } });
    expect(textOf(createdIssue(stand), paragraphField)).not.toContain('…');
  });

  test('is shortened once more if Jira refuses it, whatever its words', async () => {
    const stand = await createVirtualStand({
      configuration: { issueCreation: plainIssues({ fields: problemInParagraph }) },
    });
    stand.jira.faults.add({ method: 'POST', path: /issue$/, times: 1, status: 400, body: tooLong });
    await playWithProblem(stand, 'word '.repeat(5_000));
    const value = createdIssue(stand).fields.get(paragraphField);
    expect(JSON.stringify(value).length).toBeLessThanOrEqual(8_000);
    expect(textOf(createdIssue(stand), paragraphField)).toMatch(/^word word.*…\s*$/s);
    expect(creations(stand)).toHaveLength(2);
  });

  test('is for the administrator to mend if it is refused although it is short', async () => {
    const stand = await createVirtualStand({
      configuration: { issueCreation: plainIssues({ fields: problemInParagraph }) },
    });
    stand.jira.faults.add({ method: 'POST', path: /issue$/, status: 400, body: tooLong });
    await playWithProblem(stand, 'short');
    expect(createdIssues(stand)).toHaveLength(0);
    expect(causesOf(deliveriesOf(stand))[0]).toContain('“Root cause”: Le texte saisi est trop long.');
    expect(creations(stand)).toHaveLength(1);
  });
});

test('a description that Jira refuses although it was shortened is left out', async () => {
  const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues() } });
  const errors = { description: 'Non.' };
  stand.jira.faults.add({
    method: 'POST',
    path: /issue$/,
    times: 2,
    status: 400,
    body: { errorMessages: [], errors },
  });
  await playWithProblem(stand, 'word '.repeat(5_000));
  expect(createdIssue(stand).fields.has('description')).toBe(false);
  expect(creations(stand)).toHaveLength(3);
  expect(causesOf(deliveriesOf(stand))[0]).toContain(
    'Left the description to Jira, which refused the app’s: Non.',
  );
});

describe('a customer request whose documents Jira refuses', () => {
  const refusal = {
    errorMessage: 'ADF is not supported.',
    i18nErrorMessage: { i18nKey: 'x', parameters: [] },
  };

  async function refusedOnce(issue: string): Promise<VirtualStand> {
    const stand = await createVirtualStand({ configuration: { issueCreation: customerRequests() } });
    stand.jira.faults.add({
      method: 'POST',
      path: /servicedeskapi\/request$/,
      times: 1,
      status: 400,
      body: refusal,
    });
    await playWithProblem(stand, issue);
    return stand;
  }

  test('goes once more as plain text, which ends with the line by which it is known', async () => {
    const stand = await refusedOnce('No printer\n[~accountid:x] {code} Help!');
    const text = textOf(createdIssue(stand), 'description');
    expect(text).toContain('\\[~accountid:x] \\{code} Help!');
    expect(text.trim()).toMatch(/Remote support reference [0-9a-f]{24}$/);
    expect(creations(stand)).toHaveLength(2);
  });

  test('keeps that line however long its text is', async () => {
    const stand = await refusedOnce('{'.repeat(20_000));
    const text = textOf(createdIssue(stand), 'description');
    expect(text.trim().slice(-100)).toMatch(/… *Remote support reference [0-9a-f]{24}$/);
  });

  test('is found again if the answer to the second call is lost', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation: customerRequests() } });
    const call = { method: 'POST', path: /servicedeskapi\/request$/, times: 1 };
    stand.jira.faults.add({ ...call, status: 400, body: refusal });
    stand.jira.faults.add({ ...call, kind: 'lost-answer' });
    await playWithProblem(stand, 'No printer');
    await stand.advance(3600);
    expect(createdIssues(stand)).toHaveLength(1);
    expect(deliveriesOf(stand)).toEqual([expect.objectContaining({ state: 'done' })]);
  });

  test('is refused with what Jira said of the documents if plain text is refused too', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation: customerRequests() } });
    const call = { method: 'POST', path: /servicedeskapi\/request$/ };
    stand.jira.faults.add({ ...call, times: 1, status: 400, body: refusal });
    stand.jira.faults.add({ ...call, status: 400, body: { ...refusal, errorMessage: 'Not as text.' } });
    await playWithProblem(stand, 'No printer');
    expect(causesOf(deliveriesOf(stand))[0]).toContain('ADF is not supported.');
    expect(creations(stand)).toHaveLength(2);
  });

  test('is not raised again if Jira may have raised it', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation: customerRequests() } });
    stand.jira.faults.add({ method: 'POST', path: /servicedeskapi\/request$/, times: 1, status: 503 });
    playSession(stand, { externalKey: undefined });
    await stand.advance(20);
    expect(creations(stand)).toHaveLength(1);
  });
});

describe('a summary', () => {
  test.each([
    ['255 units', 'x'.repeat(230), 255],
    ['whole accents', 'e\u0301'.repeat(200), 255],
    ['whole families', '👨‍👩‍👧‍👦'.repeat(40), 255],
  ])('that is too long ends with %s', async (_name, customer, most) => {
    const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues() } });
    const session = stand.appliance.startSession({ preset: 'short' });
    Object.assign(session.customers[0] ?? {}, { name: customer.slice(0, 400) });
    stand.appliance.endSession(session.lsid);
    await stand.advance(300);
    const summary = createdIssue(stand).fields.get('summary');
    if (typeof summary !== 'string') throw new Error('The issue has no summary.');
    expect(summary.length).toBeLessThanOrEqual(most);
    expect(summary.length).toBeGreaterThan(most - 12);
    expect(summary).not.toMatch(/\u200d…$|e…$/);
  });
});
