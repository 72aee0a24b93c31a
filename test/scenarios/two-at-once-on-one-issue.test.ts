import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { deliveryOf, minute, warmStand } from './support/deliveries';
import { workLogsOf } from './support/inspect';
import { issueOf } from './support/issue';

afterEach(stopVirtualStands);
jest.setTimeout(60_000);

const three = ['mlindqvist', 'tokafor', 'hbrandt'];

/** Two sessions for one issue that end in the same moment. */
function endTwo(stand: VirtualStand): string[] {
  const sessions = [1, 2].map(() =>
    stand.appliance.startSession({
      externalKey: 'SUP-2',
      preset: 'three-representatives',
      representatives: three,
    }),
  );
  return sessions.map(({ lsid }) => {
    stand.appliance.endSession(lsid);
    return lsid;
  });
}

function idsOf(stand: VirtualStand): string[] {
  return workLogsOf(stand, 'SUP-2').map(({ properties }) => {
    const { lsid, representative } = Object(properties.get('remote-support-session')) as Record<
      string,
      string
    >;
    return `${lsid} ${representative ?? ''}`;
  });
}

describe('two sessions that end at once on one issue', () => {
  test.each([
    ['two seconds', [{ count: 2, windowMs: 2_000 }]],
    [
      'half a minute as well',
      [
        { count: 2, windowMs: 2_000 },
        { count: 3, windowMs: 30_000 },
      ],
    ],
  ])(
    'wait for what Jira lets an issue be written in %s, and have everything once',
    async (_, issueWrites) => {
      const stand = await warmStand({ workLogFor: 'representatives', internalComment: true });
      stand.jira.limits.settings.issueWrites = issueWrites;
      const before = issueOf(stand, 'SUP-2').comments.length;
      const lsids = endTwo(stand);
      await stand.advance(20 * minute);
      expect(stand.jira.calls.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
      expect(new Set(idsOf(stand)).size).toBe(6);
      expect(idsOf(stand)).toHaveLength(6);
      expect(issueOf(stand, 'SUP-2').comments).toHaveLength(before + 2);
      for (const lsid of lsids) {
        expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', failures: 0 });
      }
    },
  );

  test('each have their work log, also if Jira loses one of them in what it adds up', async () => {
    const stand = await warmStand();
    stand.jira.site.losesTimeWithinMs = 500;
    endTwo(stand);
    await stand.advance(minute);
    const [one, other, ...others] = workLogsOf(stand, 'SUP-2').map(
      ({ timeSpentSeconds }) => timeSpentSeconds,
    );
    expect(others).toEqual([]);
    // What Jira shows as the issue's time is its own sum, which the app neither reads nor writes.
    const response = await stand.jira.handle(
      new Request(`${stand.jira.site.baseUrl}/rest/api/3/issue/SUP-2?fields=timespent`),
      { kind: 'app' },
    );
    const { fields } = (await response.json()) as { fields: { timespent: number } };
    expect([one, other]).toContain(fields.timespent);
    expect(fields.timespent).toBeLessThan((one ?? 0) + (other ?? 0));
  });
});
