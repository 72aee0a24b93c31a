import { createVirtualStand, startOfTime, stopVirtualStands } from '../../stand/virtual-stand';

afterEach(stopVirtualStands);

describe('a stand in virtual time', () => {
  it('begins at its own time, whatever the day is', async () => {
    const stand = await createVirtualStand({ configuration: 'none' });
    expect(stand.clock.now()).toBe(startOfTime.getTime());
    stand.stop();
    expect(Math.abs(Date.now() - startOfTime.getTime())).toBeGreaterThan(60_000);
  });

  it('leaves neither its clock nor a schedule behind if it fails to start', async () => {
    const { Date: usualDate, setTimeout: usualTimeout, setInterval: usualInterval } = globalThis;
    const refused = createVirtualStand({ configuration: { host: 'no host at all' } });
    await expect(refused).rejects.toThrow('host');
    expect(globalThis).toMatchObject({
      Date: usualDate,
      setTimeout: usualTimeout,
      setInterval: usualInterval,
    });
  });
});
