import { reopenDisabled, type ReopenDependencies } from '../../delivery/reopen-disabled';
import { errorName } from '../../foundation/error-name';
import { pseudonymOfCaller, type CallerDependencies } from '../personal-data/pseudonyms-of';

export type BringBackDependencies = ReopenDependencies & CallerDependencies;

/**
 * After a configuration was enabled: what was parked because it was disabled goes on. By then it is enabled, so a
 * failure here is only told.
 *
 * @returns what came of it, in sentences; none if nothing was parked
 */
export async function bringBackDisabled(
  configurationId: string,
  retentionDays: number,
  dependencies: BringBackDependencies,
): Promise<string[]> {
  try {
    const by = await pseudonymOfCaller(dependencies);
    const { count, more } = await reopenDisabled({ configurationId, by, retentionDays }, dependencies);
    return [...countNotes(count), ...(more ? [andMore] : [])];
  } catch (error) {
    dependencies.log.warn('What was parked while a configuration was disabled could not be brought back.', {
      configurationId,
      error: errorName(error),
    });
    return ['Deliveries that were parked while it was disabled could not be brought back. Replay them.'];
  }
}

const andMore = 'More deliveries are parked than were looked through: see the Activity tab.';

function countNotes(count: number): string[] {
  if (count === 0) return [];
  return [
    count === 1
      ? 'The delivery that was parked while it was disabled is processed now.'
      : `The ${count} deliveries that were parked while it was disabled are processed now.`,
  ];
}
