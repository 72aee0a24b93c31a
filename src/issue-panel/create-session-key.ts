import type { Configuration } from '../configuration/configuration';
import { second } from '../foundation/durations';
import { PageProblem } from '../resolver/page-problem';
import type { ApplianceClient } from '../session/appliance-client';
import type { SessionKey } from './issue-api';
import { requireWork, shownIssue, type IssueCaller } from './refuse-strangers';
import type { KeptKey, SessionKeyStore } from './session-key-store';
import { configurationsFor, type ShownIssue } from './start-ways';

/** So that nobody fills the appliance with keys. */
const mostInAnHour = { issue: 10, user: 30 };

/** A key that ends sooner is of no use to a customer who has yet to read of it. */
const shortestLeft = 60 * second;

const secondsOfMinute = 60;

interface KeyDependencies extends IssueCaller {
  sessionKeys: SessionKeyStore;
  applianceOf: (configuration: Configuration) => Pick<ApplianceClient, 'createSessionKey'>;
  now: () => number;
}

/**
 * A key with which a customer joins a session of this issue. One that is valid already is given out again, so that a
 * second agent does not send a second one.
 *
 * @throws PageProblem, StorageUnavailable, and what the appliance's client throws
 */
export async function createSessionKey(
  { configurationId }: { configurationId: string },
  dependencies: KeyDependencies,
): Promise<SessionKey> {
  await requireWork(dependencies);
  const issue = shownIssue(dependencies);
  const configuration = await configurationFor(configurationId, issue, dependencies);
  const { sessionKeyQueue: queue, sessionKeyMinutes } = configuration.settings;
  const place = { issueId: issue.id, configurationId };
  const kept = await dependencies.sessionKeys.kept(place);
  if (kept && isUsable(kept, queue, dependencies.now())) return shown(kept, true);
  await countBoth(issue, dependencies);
  const begun = dependencies.now();
  const lifetimeSeconds = sessionKeyMinutes * secondsOfMinute;
  const created = await dependencies
    .applianceOf(configuration)
    .createSessionKey({ queue, externalKey: issue.key, lifetimeSeconds });
  const ours = begun + lifetimeSeconds * second;
  const key: KeptKey = { ...created, queue, expiresAt: Math.min(ours, created.expiresAt ?? ours) };
  await dependencies.sessionKeys.keep(place, key, dependencies.now());
  return shown(key, false);
}

/** Whether a kept key can still be given to a customer. @param wanted the queue that is set now */
export function isUsable({ queue, expiresAt }: KeptKey, wanted: string, now: number): boolean {
  return queue === wanted && expiresAt - now >= shortestLeft;
}

function shown({ shortKey, url, expiresAt }: KeptKey, isReused: boolean): SessionKey {
  return { shortKey, url, expiresAt, isReused };
}

async function configurationFor(
  configurationId: string,
  issue: ShownIssue,
  { configurationSet }: KeyDependencies,
): Promise<Configuration> {
  const offered = configurationsFor(issue, await configurationSet());
  const found = offered.find(({ id, settings }) => id === configurationId && settings.sessionKeys);
  if (found) return found;
  throw new PageProblem({
    kind: 'not-found',
    message:
      'No session keys are created here any more. An administrator may have changed it; reload the page.',
  });
}

async function countBoth(
  issue: ShownIssue,
  { sessionKeys, accountId = '', now }: KeyDependencies,
): Promise<void> {
  // The user first: whoever has used up their own does not use up those of an issue.
  if (!(await sessionKeys.countOne(`user:${accountId}`, mostInAnHour.user, now())))
    throw tooMany(`You have created ${mostInAnHour.user} session keys within the last hour.`);
  if (!(await sessionKeys.countOne(`issue:${issue.id}`, mostInAnHour.issue, now())))
    throw tooMany(`${mostInAnHour.issue} session keys were created for this issue within the last hour.`);
}

function tooMany(message: string): PageProblem {
  return new PageProblem({
    kind: 'failed',
    message,
    advice: 'Start the session in the representative console, or try again later.',
  });
}
