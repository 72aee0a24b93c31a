import { AsyncLocalStorage } from 'node:async_hooks';
import { realClock, virtualClock, type StandClock } from '../../stand/clock';
import { startTestPlatform } from './forge/test-platform';

const startAt = new Date('2026-01-31T09:00:00Z');

describe('the virtual clock', () => {
  let clock: StandClock;
  let activity: number;

  beforeEach(() => {
    activity = 0;
    clock = virtualClock(startAt, () => activity);
  });
  afterEach(() => clock.uninstall());

  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  it('stands still until it is advanced', async () => {
    expect(clock.virtual).toBe(true);
    expect(new Date()).toEqual(startAt);
    await clock.settle();
    expect(clock.now()).toBe(startAt.getTime());
    await clock.advance(3_600_000);
    expect(new Date()).toEqual(new Date('2026-01-31T10:00:00Z'));
  });

  it('fires timers in their order, those that others set on the way included', async () => {
    const fired: [string, number][] = [];
    const note = (name: string) => fired.push([name, Date.now() - startAt.getTime()]);
    setTimeout(() => note('late'), 500);
    const interval = setInterval(() => note('interval'), 200);
    void (async () => {
      await wait(100);
      note('first');
      await wait(350);
      note('second');
    })();
    await clock.advance(600);
    clearInterval(interval);
    expect(fired).toEqual([
      ['first', 100],
      ['interval', 200],
      ['interval', 400],
      ['second', 450],
      ['late', 500],
      ['interval', 600],
    ]);
  });

  it('also fires what is set on the way for the very end', async () => {
    let done = false;
    void (async () => {
      await wait(30_000);
      activity += 1;
      await wait(30_000);
      activity += 1;
      done = true;
    })();
    await clock.advance(60_000);
    expect(done).toBe(true);
  });

  it('waits for bodies to be read between two timers', async () => {
    const read: number[] = [];
    setTimeout(() => {
      void (async () => {
        const request = new Request('http://stand.invalid/', { method: 'POST', body: 'x'.repeat(300_000) });
        const response = Response.json({ length: (await request.text()).length });
        activity += 1;
        const form = await new Response(new URLSearchParams({ a: '1' })).formData();
        await response.clone().arrayBuffer();
        read.push(((await response.json()) as { length: number }).length, Number(form.get('a')), Date.now());
      })();
    }, 1_000);
    setTimeout(() => read.push(0), 1_001);
    await clock.advance(2_000);
    expect(read).toEqual([300_000, 1, startAt.getTime() + 1_000, 0]);
  });

  it('runs a timer in the async context that set it', async () => {
    const context = new AsyncLocalStorage<string>();
    const seen: (string | undefined)[] = [];
    context.run('mine', () =>
      setTimeout((name: string) => seen.push(context.getStore(), name), 10, 'argument'),
    );
    await clock.advance(10);
    expect(seen).toEqual(['mine', 'argument']);
  });

  it('restores the real time', () => {
    clock.uninstall();
    expect(Date.now()).toBeGreaterThan(startAt.getTime());
    clock = virtualClock(startAt, () => 0);
    expect(Date.now()).toBe(startAt.getTime());
  });

  it('can follow real time and still be advanced', async () => {
    clock.uninstall();
    clock = virtualClock(startAt, () => activity, { followRealTime: true });
    await wait(40);
    expect(clock.now()).toBeGreaterThanOrEqual(startAt.getTime() + 40);
    await clock.advance(3_600_000);
    expect(clock.now()).toBeGreaterThanOrEqual(startAt.getTime() + 3_600_000);
  });
});

describe('a day on the virtual clock', () => {
  it('passes with its schedules and everything they do', async () => {
    const forge = await startTestPlatform();
    forge.behaviour.often = async () => {
      await forge.packages.kvs.set('ticks', ((await forge.packages.kvs.get<number>('ticks')) ?? 0) + 1);
    };
    await forge.clock.advance(24 * 3_600_000);
    expect(forge.platform.store.dump()).toEqual([{ key: 'ticks', value: 288 }]);
    forge.stop();
  });
});

describe('the real clock', () => {
  it('shows real time and cannot be advanced', async () => {
    const clock = realClock();
    const before = Date.now();
    await clock.settle();
    expect(clock.virtual).toBe(false);
    expect(clock.now()).toBeGreaterThanOrEqual(before);
    await expect(clock.advance(1)).rejects.toThrow('cannot be advanced');
    clock.uninstall();
  });
});
