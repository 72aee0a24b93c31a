import type { ConfigurationSettings } from '../../src/configuration/configuration';
import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer, changeSettings } from './support/administer';
import { deliveryOf, minute, warmStand } from './support/deliveries';
import { playSession, workLogsOf } from './support/inspect';
import { issueOf } from './support/issue';
import { killedAtEveryStep, stepsOf } from './support/killed-at-every-step';

afterEach(stopVirtualStands);
jest.setTimeout(180_000);

interface Written {
  settings: Partial<ConfigurationSettings>;
  preset: 'short' | 'long-chat';
  path: RegExp;
  /** As texts that name the session. */
  of: (stand: VirtualStand) => string[];
}

const workLogs: Written = {
  settings: {},
  preset: 'short',
  path: /worklog/,
  of: (stand) => workLogsOf(stand, 'SUP-1').map(({ comment }) => JSON.stringify(comment)),
};

const comments: Written = {
  settings: { internalComment: true },
  preset: 'short',
  path: /comment/,
  of: (stand) => issueOf(stand, 'SUP-1').comments.map(({ body }) => JSON.stringify(body)),
};

const files: Written = {
  settings: { attachFullReport: true },
  preset: 'long-chat',
  path: /attachments/,
  of: (stand) => issueOf(stand, 'SUP-1').attachments.map(({ filename }) => filename),
};

const recover = (stand: VirtualStand) => stand.advance(30 * minute);

describe('killed at any step of', () => {
  test.each([
    ['a work log', workLogs],
    ['a comment', comments],
    ['a full report', files],
  ])('the removal of %s that Jira wrote too late, one remains', async (_, { settings, preset, path, of }) => {
    const stand = await warmStand(settings);
    const about = (lsid: string) => of(stand).filter((text) => text.includes(lsid));
    let isLate = false;
    const steps = await killedAtEveryStep(stand, {
      pass: async () => {
        isLate = false;
        stand.jira.faults.add({ method: 'POST', path, times: 1, kind: 'late-effect', delayMs: 240_000 });
        const lsid = playSession(stand, { preset });
        await stand.advance(5 * minute);
        expect(about(lsid)).toHaveLength(2);
        isLate = true;
        await stand.advance(20 * minute);
        return lsid;
      },
      isStep: (point) => isLate && stepsOf('process-delivery')(point),
      recover,
      check: (_stand, lsid) => {
        expect(deliveryOf(stand, lsid).state).toBe('done');
        expect(about(lsid)).toHaveLength(1);
        expect(workLogs.of(stand).filter((text) => text.includes(lsid))).toHaveLength(1);
      },
    });
    expect(steps.join()).toContain('after jira DELETE');
    expect(steps.length).toBeGreaterThanOrEqual(6);
  });

  test('a replay that replaces the work logs of representatives by one of the session, that one remains', async () => {
    const stand = await warmStand();
    let isReplayed = false;
    const about = (lsid: string) => workLogs.of(stand).filter((text) => text.includes(lsid));
    const steps = await killedAtEveryStep(stand, {
      pass: async () => {
        isReplayed = false;
        await changeSettings(stand, { workLogFor: 'representatives' });
        const lsid = playSession(stand, { preset: 'three-representatives' });
        await stand.advance(minute);
        expect(about(lsid)).toHaveLength(3);
        await changeSettings(stand, { workLogFor: 'session' });
        isReplayed = true;
        await administer(stand, 'replayDeliveries', { ids: [deliveryOf(stand, lsid).id] });
        await stand.advance(minute);
        return lsid;
      },
      isStep: (point) => isReplayed && stepsOf('process-delivery')(point),
      recover,
      check: (_stand, lsid) => {
        expect(deliveryOf(stand, lsid).state).toBe('done');
        expect(about(lsid)).toHaveLength(1);
      },
    });
    expect(steps.filter((step) => step.startsWith('after jira DELETE'))).toHaveLength(3);
    expect(steps.length).toBeGreaterThanOrEqual(8);
  });
});
