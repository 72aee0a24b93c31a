import type { OperationPoint } from '../../../stand/forge/faults';
import { startTestPlatform, type TestPlatform } from './test-platform';

describe('an invocation', () => {
  let forge: TestPlatform;
  let jiraCalls: number;

  beforeEach(async () => {
    jiraCalls = 0;
    forge = await startTestPlatform({
      jira: () => {
        jiraCalls += 1;
        return Promise.resolve(Response.json({}));
      },
      egressRoutes: () => () => Promise.resolve(new Response('ok')),
    });
  });
  afterEach(() => forge.stop());

  const pushOne = () => forge.inside(({ Queue }) => new Queue({ key: 'work' }).push({ body: { name: 'a' } }));

  const writeTwice = async () => {
    await forge.packages.kvs.set('first', 1);
    await forge.packages.kvs.set('second', 2);
  };

  it('knows its own context, even beside another one', async () => {
    const contexts: unknown[] = [];
    forge.behaviour.resolver = async ({ context }) => {
      const before = forge.packages.getAppContext();
      await new Promise((resolve) => setTimeout(resolve, context.accountId === 'slow' ? 2_000 : 1_000));
      console.info('I am', context.accountId);
      const after = forge.packages.getAppContext();
      contexts.push([context.accountId, before.invocationId === after.invocationId, after.moduleKey]);
    };
    const call = (accountId: string) =>
      forge.platform.invokeResolver({ moduleKey: 'page', functionKey: 'run', accountId });
    const calls = Promise.all([call('slow'), call('quick')]);
    await forge.clock.advance(2_000);
    await calls;
    expect(contexts).toEqual([
      ['quick', true, 'page'],
      ['slow', true, 'page'],
    ]);
    expect(forge.platform.ledger.all().map(({ logs }) => logs)).toEqual([
      [{ level: 'info', text: 'I am slow' }],
      [{ level: 'info', text: 'I am quick' }],
    ]);
  });

  it('belongs to its own platform if there are two in one process', async () => {
    const { ForgePlatform } = await import('../../../stand/forge/platform');
    const other = new ForgePlatform({
      manifestPath: `${__dirname}/test-manifest.yml`,
      loadModule: () => import('./test-app'),
      jira: () => Promise.resolve(Response.json({})),
      egressRoutes: () => undefined,
      webTriggerBaseUrl: () => 'http://127.0.0.1:9090',
      seed: 2,
    });
    await other.start();
    forge.behaviour.often = () => forge.packages.kvs.set('key', 1);
    await other.fireSchedule('often');
    other.stop();
    expect(other.store.dump()).toHaveLength(1);
    expect(forge.platform.store.dump()).toHaveLength(0);
  });

  it('tells the app how much time remains', async () => {
    const remaining = await forge.inside(async ({ getAppContext }) => {
      const context = getAppContext();
      const before = context.invocationRemainingTimeInMillis();
      setTimeout(() => undefined, 0);
      return [before, context.environmentType];
    });
    expect(remaining).toEqual([25_000, 'DEVELOPMENT']);
  });

  it.each([
    ['work', 55_000],
    ['long-work', 120_000],
  ])('of the queue %s is over after %i ms, and has no effect afterwards', async (queue, limitMs) => {
    forge.behaviour.work = async () => {
      await new Promise((resolve) => setTimeout(resolve, limitMs));
      await writeTwice();
    };
    await forge.inside(({ Queue }) => new Queue({ key: queue }).push({ body: {} }));
    await forge.clock.advance(limitMs + 1_000);
    expect(forge.platform.ledger.all()[1]).toMatchObject({
      outcome: 'timeout',
      endedAt: Date.parse('2026-01-31T09:00:00Z') + limitMs,
    });
    expect(forge.platform.store.dump()).toEqual([]);
  });

  it('keeps at most 100 lines of log a minute, and 200 KB', async () => {
    await forge.inside(async () => {
      for (let line = 0; line < 120; line += 1) console.log(`line ${line}`);
    });
    expect(forge.lastRecord()).toMatchObject({ droppedLogLines: 20 });
    expect(forge.lastRecord().logs).toHaveLength(100);
    await forge.inside(async () => console.warn('x'.repeat(201 * 1024)));
    expect(forge.lastRecord()).toMatchObject({ droppedLogLines: 1, logs: [] });
  });

  it('writes an error that it throws to its log', async () => {
    forge.behaviour.often = () => {
      throw new Error('failed');
    };
    const record = await forge.platform.fireSchedule('often');
    expect(record).toMatchObject({ outcome: 'error', error: 'failed' });
    expect(record.logs[0]).toMatchObject({
      level: 'error',
      text: expect.stringContaining('failed') as string,
    });
  });

  it('is counted as running until it has ended', async () => {
    expect(forge.platform.idle()).toBe(true);
    forge.behaviour.often = () => new Promise((resolve) => setTimeout(resolve, 1_000));
    const fired = forge.platform.fireSchedule('often');
    expect(forge.platform.idle()).toBe(false);
    await forge.clock.advance(1_000);
    await fired;
    expect(forge.platform.idle()).toBe(true);
  });

  it('can be killed before an operation: the effect is not there', async () => {
    forge.behaviour.often = writeTwice;
    forge.platform.faults.killAt = ({ key, when }) => key === 'second' && when === 'before';
    const record = await forge.platform.fireSchedule('often');
    expect(record).toMatchObject({ outcome: 'killed', operations: 2 });
    expect(forge.platform.store.dump().map(({ key }) => key)).toEqual(['first']);
  });

  it('can be killed after an operation: the effect is there, and nothing after it', async () => {
    forge.behaviour.often = writeTwice;
    forge.platform.faults.killAt = ({ index, when }) => index === 0 && when === 'after';
    expect(await forge.platform.fireSchedule('often')).toMatchObject({ outcome: 'killed' });
    expect(forge.platform.store.dump().map(({ key }) => key)).toEqual(['first']);
  });

  it('that was killed has no effect through what it had started on the side', async () => {
    forge.behaviour.often = () =>
      Promise.all([
        forge.packages.kvs.set('first', 1),
        new Promise((resolve) => setTimeout(resolve, 1_000)).then(writeTwice),
      ]);
    forge.platform.faults.killAt = ({ key, when }) => key === 'first' && when === 'before';
    const fired = forge.platform.fireSchedule('often');
    await forge.clock.advance(2_000);
    expect(await fired).toMatchObject({ outcome: 'killed' });
    expect(forge.platform.store.dump()).toEqual([]);
  });

  it('of a consumer is retried when it was killed', async () => {
    let runs = 0;
    forge.behaviour.work = async () => {
      runs += 1;
      await writeTwice();
    };
    await pushOne();
    forge.platform.faults.killAt = ({ key, when }) => runs === 1 && key === 'second' && when === 'before';
    await forge.clock.advance(60_000);
    expect(runs).toBe(2);
    expect(forge.platform.store.dump().map(({ key }) => key)).toEqual(['first', 'second']);
  });

  it('can get an answer or an error instead of the real one, before or after the effect', async () => {
    const failing = (fault: (point: OperationPoint) => Response | Error | undefined) => {
      forge.platform.faults.fault = fault;
      return forge.inside(({ kvs }) =>
        kvs.set('key', 1).then(
          () => 'done',
          (error: unknown) => error,
        ),
      );
    };
    const unavailable = await failing(({ when }) =>
      when === 'before' ? Response.json({ code: 'INTERNAL', message: 'down' }, { status: 503 }) : undefined,
    );
    expect(unavailable).toMatchObject({ code: 'INTERNAL', responseDetails: { status: 503 } });
    expect(forge.platform.store.dump()).toEqual([]);
    const lost = await failing(({ when }) => (when === 'after' ? new TypeError('lost') : undefined));
    expect(lost).toMatchObject({ message: 'lost' });
    expect(forge.platform.store.dump()).toHaveLength(1);
  });

  it('shows each of its operations to the faults, in order and by kind', async () => {
    const points: string[] = [];
    forge.platform.faults.fault = ({ kind, operation, index, when }) => {
      if (when === 'before') points.push(`${index} ${kind} ${operation}`);
      return undefined;
    };
    await forge.inside(async ({ kvs, api, route, forgeFetch, Queue, webTrigger }) => {
      await kvs.getSecret('key');
      await api.asApp().requestJira(route`/rest/api/3/issue?x=1`, { method: 'POST' });
      await forgeFetch('https://exact.example/path?x=1');
      await new Queue({ key: 'work' }).push({ body: {} });
      await webTrigger.getUrl('free-answers');
    });
    expect(points).toEqual([
      '0 storage secret/get',
      '1 jira POST /rest/api/3/issue',
      '2 appliance GET https://exact.example/path',
      '3 queue publish',
      '4 platform graphql',
    ]);
    expect(jiraCalls).toBe(1);
  });

  it('refuses Forge’s APIs outside of any invocation', async () => {
    await expect(forge.packages.kvs.get('key')).rejects.toThrow('outside of an invocation');
  });
});
