import type { Configuration } from '../configuration/configuration';
import { minute } from '../foundation/durations';
import { PageProblem } from '../resolver/page-problem';
import type { ApplianceClient } from '../session/appliance-client';
import type { LoggedInRepresentative } from '../session/logged-in';
import type { LoggedIn } from './issue-api';
import { requireWork, shownIssue, type IssueCaller } from './refuse-strangers';
import { configurationsFor } from './start-ways';

/** Who was signed in, and when that was asked. */
export interface KeptLoggedIn {
  at: number;
  representatives: LoggedInRepresentative[];
}

/** Where the last answer is kept: the appliance’s documents warn of asking often. */
export interface LoggedInStore {
  /** One storage read. @throws StorageUnavailable */
  kept(configurationId: string): Promise<KeptLoggedIn | undefined>;
  /** For a minute. One storage write. @throws StorageUnavailable */
  keep(configurationId: string, loggedIn: KeptLoggedIn): Promise<void>;
}

/** Nobody chooses among more. */
const mostShown = 50;

interface FreeDependencies extends IssueCaller {
  loggedIn: LoggedInStore;
  applianceOf: (configuration: Configuration) => Pick<ApplianceClient, 'loggedIn'>;
  now: () => number;
}

/**
 * Who is signed in on the appliance, those without a session first. The appliance is asked once a minute at most,
 * whoever looks.
 *
 * @throws PageProblem, StorageUnavailable, and what the appliance's client throws
 */
export async function whoIsFree(
  { configurationId }: { configurationId: string },
  dependencies: FreeDependencies,
): Promise<LoggedIn> {
  await requireWork(dependencies);
  const offered = configurationsFor(shownIssue(dependencies), await dependencies.configurationSet());
  const configuration = offered.find(({ id, settings }) => id === configurationId && settings.tellsWhoIsFree);
  if (!configuration) throw notShown();
  const { loggedIn, now } = dependencies;
  const kept = await loggedIn.kept(configurationId);
  if (kept && now() - kept.at < minute) return shown(kept);
  const representatives = await dependencies.applianceOf(configuration).loggedIn();
  const asked = { at: now(), representatives };
  await loggedIn.keep(configurationId, asked);
  return shown(asked);
}

function shown({ at, representatives }: KeptLoggedIn): LoggedIn {
  const inOrder = [...representatives].sort(
    (one, other) => one.sessions - other.sessions || one.name.localeCompare(other.name, 'en'),
  );
  return { at, representatives: inOrder.slice(0, mostShown), more: Math.max(0, inOrder.length - mostShown) };
}

function notShown(): PageProblem {
  return new PageProblem({
    kind: 'forbidden',
    message: 'Who is free is not shown here. An administrator of Jira can allow it.',
  });
}
