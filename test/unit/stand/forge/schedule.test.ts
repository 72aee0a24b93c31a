import { startTestPlatform, type TestPlatform } from './test-platform';

describe('the schedule', () => {
  let forge: TestPlatform;

  beforeEach(async () => {
    forge = await startTestPlatform();
  });
  afterEach(() => forge.stop());

  const firings = () => forge.platform.ledger.all().map(({ moduleKey }) => moduleKey);

  it('fires each trigger at its interval', async () => {
    await forge.clock.advance(3_600_000);
    expect(firings().filter((key) => key === 'often')).toHaveLength(12);
    expect(firings().filter((key) => key === 'hourly')).toHaveLength(1);
    expect(forge.platform.ledger.all()[0]?.startedAt).toBe(Date.parse('2026-01-31T09:05:00Z'));
  });

  it('fires on demand, with the event that the platform sends', async () => {
    let received: unknown;
    forge.behaviour.often = (event) => {
      received = event;
    };
    const record = await forge.platform.fireSchedule('often');
    expect(record).toMatchObject({ kind: 'schedule', functionKey: 'often', outcome: 'ok' });
    expect(received).toEqual({
      context: { cloudId: forge.platform.installation.cloudId, moduleKey: 'often' },
      contextToken: expect.any(String) as string,
    });
    await expect(forge.platform.fireSchedule('unknown')).rejects.toThrow('no scheduled trigger unknown');
  });

  it('does not repeat what failed before it is due again', async () => {
    forge.behaviour.often = () => {
      throw new Error('failed');
    };
    await forge.clock.advance(9 * 60_000);
    expect(forge.platform.ledger.all().map(({ outcome }) => outcome)).toEqual(['error']);
  });

  it('fires nothing more once stopped', async () => {
    forge.platform.stop();
    await forge.clock.advance(3_600_000);
    expect(firings()).toEqual([]);
  });
});
