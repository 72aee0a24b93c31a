import { join } from 'node:path';
import { virtualClock, type StandClock } from '../../../stand/clock';
import type { InvocationRecord } from '../../../stand/forge/ledger';
import { ForgePlatform, type ForgePlatformOptions } from '../../../stand/forge/platform';

type TestApp = typeof import('./test-app');
export type Packages = TestApp['packages'];

export interface TestPlatform {
  platform: ForgePlatform;
  clock: StandClock;
  behaviour: TestApp['behaviour'];
  packages: Packages;
  /** Does something inside an invocation, as a resolver, and gives what it gave. */
  inside<T>(task: (packages: Packages) => Promise<T>): Promise<T>;
  lastRecord(): InvocationRecord;
  stop(): void;
}

const idle: TestApp['behaviour'] = {
  fixed: () => ({ outputKey: 'taken' }),
  free: () => ({ statusCode: 204 }),
  often: () => undefined,
  hourly: () => undefined,
  work: () => undefined,
  resolver: () => undefined,
};

/** The test app on a local platform, in virtual time. */
export async function startTestPlatform(
  overrides: Partial<ForgePlatformOptions> = {},
): Promise<TestPlatform> {
  const platform: ForgePlatform = new ForgePlatform({
    manifestPath: join(__dirname, 'test-manifest.yml'),
    loadModule: () => import('./test-app'),
    jira: () => Promise.resolve(Response.json({})),
    egressRoutes: () => undefined,
    webTriggerBaseUrl: () => 'http://127.0.0.1:8080',
    ...overrides,
  });
  const clock = virtualClock(new Date('2026-01-31T09:00:00Z'), () => platform.operations);
  await platform.start().catch((error: unknown) => {
    clock.uninstall();
    throw error;
  });
  const { behaviour, packages } = await import('./test-app');
  Object.assign(behaviour, idle);
  return {
    platform,
    clock,
    behaviour,
    packages,
    inside: (task) =>
      new Promise((resolve, reject) => {
        behaviour.resolver = async () => task(packages).then(resolve, reject);
        platform.invokeResolver({ moduleKey: 'page', functionKey: 'run' }).catch(reject);
      }),
    lastRecord: () => {
      const record = platform.ledger.all().at(-1);
      if (!record) throw new Error('No invocation was started.');
      return record;
    },
    stop: () => {
      platform.stop();
      clock.uninstall();
    },
  };
}

/** The code and status of the error that storage answered with. */
export async function storageRefusal(attempt: Promise<unknown>): Promise<{ code: unknown; status: unknown }> {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'responseDetails' in error) {
      const details: unknown = error.responseDetails;
      const hasStatus = typeof details === 'object' && details !== null && 'status' in details;
      return { code: error.code, status: hasStatus ? details.status : undefined };
    }
    throw error;
  }
  throw new Error('Storage refused nothing.');
}
