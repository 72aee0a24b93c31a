import type { Configuration } from '../../configuration/configuration';
import { tryNow, type TryNowDependencies } from '../../delivery/try-now/try-now';
import { errorName } from '../../foundation/error-name';
import { pseudonymOfCaller, type CallerDependencies } from '../personal-data/pseudonyms-of';

/**
 * After a new secret was stored, perhaps for another host: what waits for the configuration is tried with it. By then
 * everything is saved, so a failure here is only told.
 *
 * @returns what came of it, in sentences; none if nothing waited
 */
export async function tryWithNewAccount(
  { id, settings, pausedAt }: Configuration,
  dependencies: TryNowDependencies & CallerDependencies,
): Promise<string[]> {
  if (settings.disabled || pausedAt !== undefined) return [];
  try {
    const { started, down } = await tryNow(
      { configurationId: id },
      await pseudonymOfCaller(dependencies),
      dependencies,
    );
    return [...startedNotes(started), ...down.flatMap(({ cause }) => cause ?? [])];
  } catch (error) {
    dependencies.log.warn('What waits could not be tried with the new account.', {
      configurationId: id,
      error: errorName(error),
    });
    return ['The deliveries that wait could not be tried now. They go on by themselves.'];
  }
}

function startedNotes(started: number): string[] {
  if (started === 0) return [];
  return [
    started === 1
      ? 'The delivery that waited is tried with it now.'
      : `The ${started} deliveries that waited are tried with it now.`,
  ];
}
