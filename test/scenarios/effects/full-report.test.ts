import { stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { deliveryOf, minute, outcomesOf, warmStand } from '../support/deliveries';
import { causesOf, playSession, workLogsOf } from '../support/inspect';
import { issueOf, watchJira } from '../support/issue';

afterEach(stopVirtualStands);
jest.setTimeout(60_000);

function filesOf(stand: VirtualStand, issueKey = 'SUP-1') {
  return issueOf(stand, issueKey).attachments.map(({ filename, mimeType, content }) => ({
    filename,
    mimeType,
    text: new TextDecoder().decode(content),
  }));
}

function fileNameOf(stand: VirtualStand, lsid: string): string {
  return `remote-support-session-${lsid}-${deliveryOf(stand, lsid).configurationId.slice(0, 8)}.txt`;
}

describe('a report that is too long for Jira', () => {
  test('is attached in full, once, whatever comes later', async () => {
    const stand = await warmStand({ attachFullReport: true });
    const calls = watchJira(stand);
    const lsid = playSession(stand, { preset: 'long-chat' });
    await stand.advance(20);
    expect(calls()).toEqual([
      'GET SUP-1',
      'GET SUP-1/worklog',
      'POST SUP-1/worklog',
      'POST SUP-1/attachments',
    ]);
    const [file, ...others] = filesOf(stand);
    expect(others).toEqual([]);
    expect(file).toMatchObject({
      filename: fileNameOf(stand, lsid),
      mimeType: expect.stringContaining('text/plain'),
    });
    const { events } = stand.appliance.session(lsid);
    const firstLine = events.find(({ type }) => type === 'Chat Message')?.body ?? 'none';
    expect(file?.text).toContain(firstLine.split('\n')[0]);
    expect(file?.text).not.toContain('left out');
    expect(JSON.stringify(workLogsOf(stand, 'SUP-1')[0]?.comment)).toContain('left out');
    expect(causesOf([deliveryOf(stand, lsid)])).toEqual([
      'Added a work log to SUP-1. Attached the full report to SUP-1.',
    ]);

    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    await stand.advance(minute);
    expect(filesOf(stand)).toHaveLength(1);
    expect(causesOf([deliveryOf(stand, lsid, 'customer-survey')])[0]).toContain(
      'The full report was attached to SUP-1 before.',
    );
  });

  test('is attached if only the comment is too long', async () => {
    const stand = await warmStand({ attachFullReport: true, internalComment: true, updateWorkLog: false });
    const lsid = playSession(stand, { preset: 'long-chat' });
    await stand.advance(20);
    expect(filesOf(stand).map(({ filename }) => filename)).toEqual([fileNameOf(stand, lsid)]);
  });

  test('is not attached if the setting is off', async () => {
    const stand = await warmStand();
    playSession(stand, { preset: 'long-chat' });
    await stand.advance(20);
    expect(filesOf(stand)).toEqual([]);
  });

  test('makes no other report cost a call more', async () => {
    const stand = await warmStand({ attachFullReport: true });
    const calls = watchJira(stand);
    playSession(stand);
    await stand.advance(20);
    expect(calls()).toEqual(['GET SUP-1/worklog', 'POST SUP-1/worklog']);
    expect(filesOf(stand)).toEqual([]);
  });

  test.each(['lost-answer', 'no-connection'] as const)('is attached once after %s', async (kind) => {
    const stand = await warmStand({ attachFullReport: true });
    stand.jira.faults.add({ method: 'POST', path: /attachments/, times: 1, kind });
    const lsid = playSession(stand, { preset: 'long-chat' });
    await stand.advance(20 * minute);
    expect(filesOf(stand)).toHaveLength(1);
    expect(outcomesOf(deliveryOf(stand, lsid))).toEqual(['failed', 'done', 'done']);
  });

  test('that Jira does not accept leaves the work log, and the delivery is parked with the reason', async () => {
    const stand = await warmStand({ attachFullReport: true });
    stand.jira.site.issueLimits.attachments = 0;
    const lsid = playSession(stand, { preset: 'long-chat' });
    await stand.advance(minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'parked', attempts: [{ stage: 'attachment' }] });
    expect(causesOf([deliveryOf(stand, lsid)])[0]).toContain('Jira refused with status 413');
  });
});

describe('links to the appliance', () => {
  test('lead to the chat and the recording, each once', async () => {
    const stand = await warmStand({ linkToAppliance: true });
    const calls = watchJira(stand);
    const lsid = playSession(stand, { preset: 'three-representatives' });
    await stand.advance(20);
    expect(calls().slice(2)).toEqual([
      'GET SUP-1/remotelink',
      'POST SUP-1/remotelink',
      'POST SUP-1/remotelink',
    ]);
    await stand.callAdmin('replayDeliveries', { ids: [deliveryOf(stand, lsid).id] });
    const again = watchJira(stand);
    await stand.advance(minute);
    expect(again()).toEqual(['GET SUP-1/worklog', 'GET SUP-1/remotelink']);
    const { remoteLinks } = issueOf(stand, 'SUP-1');
    expect(remoteLinks.map(({ object }) => object)).toEqual([
      expect.objectContaining({
        title: expect.stringMatching(/^Remote support: chat transcript, /),
        url: expect.stringContaining(`https://helpdesk.beyondtrustcloud.com/`),
        summary: `Session ${lsid}`,
      }),
      expect.objectContaining({ title: expect.stringMatching(/^Remote support: recording, /) }),
    ]);
    expect(causesOf([deliveryOf(stand, lsid)])[0]).toBe(
      'Added a work log to SUP-1. Linked SUP-1 to the session’s chat transcript and recording.',
    );
  });

  test('are there once if Jira’s answer gets lost', async () => {
    const stand = await warmStand({ linkToAppliance: true });
    stand.jira.faults.add({ method: 'POST', path: /remotelink/, times: 1, kind: 'lost-answer' });
    playSession(stand, { preset: 'three-representatives' });
    await stand.advance(20 * minute);
    expect(issueOf(stand, 'SUP-1').remoteLinks).toHaveLength(2);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });
});
