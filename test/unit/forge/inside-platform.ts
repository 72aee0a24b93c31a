import { virtualClock, type StandClock } from '../../stand/clock';
import { ForgePlatform } from '../../stand/forge/platform';
import { manifestPath } from '../../stand/stand';

export interface InsidePlatform {
  platform: ForgePlatform;
  clock: StandClock;
  /** Does something as the app does it: inside an invocation, with its storage and its queues. */
  inside<T>(task: () => Promise<T>): Promise<T>;
  stop(): void;
}

/** A local platform with the manifest of the app, in virtual time, for what of `src/forge` no page or event shows. */
export async function startInsidePlatform(): Promise<InsidePlatform> {
  const idle = () => Promise.resolve();
  let task: () => Promise<unknown> = idle;
  // Whatever function the manifest names does the task. A module that had a `then` would be waited for.
  const functions = new Proxy({}, { get: (_, name) => (name === 'then' ? undefined : () => task()) });
  const platform = new ForgePlatform({
    manifestPath,
    loadModule: () => Promise.resolve(functions),
    jira: () => Promise.resolve(Response.json({})),
    egressRoutes: () => undefined,
    webTriggerBaseUrl: () => 'http://127.0.0.1:8080',
  });
  const clock = virtualClock(new Date('2026-01-12T09:00:00Z'), () => platform.operations);
  await platform.start().catch((error: unknown) => {
    clock.uninstall();
    throw error;
  });
  return {
    platform,
    clock,
    inside: (wanted) =>
      new Promise((resolve, reject) => {
        task = () => {
          task = idle;
          return wanted().then(resolve, reject);
        };
        platform.invokeResolver({ moduleKey: 'remote-support-admin', functionKey: 'any' }).catch(reject);
      }),
    stop: () => {
      platform.stop();
      clock.uninstall();
    },
  };
}
