import type { ListedSession, ListAnswer } from '../../session/listing';
import type { TestStep } from '../admin-api';
import { passed, warning } from './test-step';

const name = 'Reporting';

/** What the appliance reports of the last 24 hours. */
export function listingStep({ entries, unreadable, unknownAnswer }: ListAnswer<ListedSession>): TestStep {
  if (unknownAnswer !== undefined) {
    return warning(
      name,
      `The app asked for the sessions of the last 24 hours and does not know the appliance’s answer: ${unknownAnswer}`,
      'Nothing to do if this says that nothing was found. If it says something else, fix that on the appliance.',
    );
  }
  const count = entries.length === 1 ? '1 session' : `${entries.length} sessions`;
  const reported = `The appliance reports ${count} of the last 24 hours`;
  if (unreadable === 0) return passed(name, `${reported}.`);
  return warning(
    name,
    `${reported}, and ${unreadable === 1 ? 'an entry' : `${unreadable} entries`} of its list cannot be read.`,
    'Report it with the version of the appliance. Events still bring these sessions in; polling does not find them.',
  );
}
