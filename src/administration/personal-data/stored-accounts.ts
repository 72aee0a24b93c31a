import { peopleIn } from '../../configuration/people-in-settings';
import { peopleInUnreadable } from '../../configuration/people-in-unreadable';
import { isReportable } from './account-report';
import type { PeopleStores } from './people-stores';

/** All accounts about which the app keeps something, each once. Four storage reads. @throws StorageUnavailable */
export async function storedAccounts({
  people,
  overrides,
  configurations,
  matches,
}: PeopleStores): Promise<Set<string>> {
  const [register, { overrides: mapped }, set, matched] = await Promise.all([
    people.readPeople(),
    overrides.read(),
    configurations.read(),
    matches.matchedAccounts(),
  ]);
  const all = [
    ...register.content.people.map(({ accountId }) => accountId),
    ...mapped.map(({ accountId }) => accountId),
    ...set.configurations.flatMap(({ settings }) => peopleIn(settings)),
    ...set.unreadable.flatMap(({ stored }) => peopleInUnreadable(stored)),
    ...set.settings.alertIssue.mailUsers,
    ...peopleInUnreadable(set.damagedSettings?.stored),
    ...matched,
  ];
  return new Set(all.filter(isReportable));
}
