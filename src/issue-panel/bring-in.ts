import { readChosenIssue, whyNotThere } from '../administration/activity/redirect/may-write-there';
import type { IssueDependencies } from '../administration/activity/redirect/may-write-there';
import type { Configuration } from '../configuration/configuration';
import { setKeyOfRunning } from '../delivery/key-of-running-session';
import { issueKeysIn } from '../jira/issue-key';
import { invalid, PageProblem } from '../resolver/page-problem';
import type { ApplianceClient } from '../session/appliance-client';
import { readSessionId } from '../session/session-id';
import { mayMoveWith } from './may-move';
import { requireWork, shownIssue, type IssueCaller } from './refuse-strangers';
import { belongsElsewhere, refused } from './move-problems';
import { refuseNamedIssues } from './refuse-named-issues';
import {
  isElsewhere,
  isThisIssue,
  placeOf,
  type PlaceDependencies,
  type SessionPlace,
} from './session-place';
import { writeSessionTo, type WriteToDependencies } from './write-session-to';

interface BringInDependencies extends IssueCaller, PlaceDependencies, WriteToDependencies, IssueDependencies {
  deliveries: WriteToDependencies['deliveries'];
  sessionIssues: WriteToDependencies['sessionIssues'];
  accountId: string | undefined;
  applianceOf: (configuration: Configuration) => Pick<ApplianceClient, 'session' | 'setExternalKey'>;
}

/**
 * Brings a session into this issue that went to none: one with a mistyped key, with none, or of which the app has not
 * heard. One that has not ended gets the issue's key on the appliance, if the API account may set it; the choice
 * alone leads it here. One that is on another issue, or on its way there, stays: it can be moved from there, by who
 * may work on both. So does one that names another issue, unless the caller may work there too.
 *
 * @param lsid as it was typed
 * @throws PageProblem, StorageUnavailable, what `callJira` throws, and what the appliance's client throws
 */
export async function bringIn(
  { configurationId, lsid: typed }: { configurationId: string; lsid: string },
  dependencies: BringInDependencies,
): Promise<{ isRunning: boolean }> {
  await requireWork(dependencies);
  const here = shownIssue(dependencies);
  const lsid = readSessionId(typed.trim());
  if (lsid === undefined) throw invalid([{ path: 'lsid', message: 'This is not the id of a session.' }]);
  const { configuration, retentionDays } = await mayMoveWith(configurationId, here, dependencies);
  const place = await placeOf({ configurationId, lsid }, dependencies);
  if (place.issues.some((issue) => isThisIssue(issue, here)))
    throw refused('This session is on this issue already.');
  if (isElsewhere(place, here)) throw belongsElsewhere();
  const { hasEnded, names } = await heardOf(place, lsid, configuration, dependencies);
  await refuseNamedIssues(names, here, dependencies);
  const issue = await readChosenIssue(here.id, dependencies);
  const why = await whyNotThere(configuration, issue, dependencies);
  if (why !== undefined) throw refused(why);
  if (!hasEnded) await setKeyOfRunning(lsid, configuration, here.key, dependencies);
  // Another agent may have chosen an issue in the same moment.
  const order = { configuration, lsid, issue, clears: 'chosen' as const, hasEnded, retentionDays };
  await writeSessionTo(order, dependencies);
  return { isRunning: !hasEnded };
}

/**
 * Whether a session has ended, and the issues that it names. If the app has not heard of its end, its report tells: one
 * without an end is of a session that runs, or that broke off, and whatever brings up its end decides.
 */
async function heardOf(
  { end }: SessionPlace,
  lsid: string,
  configuration: Configuration,
  { applianceOf }: BringInDependencies,
): Promise<{ hasEnded: boolean; names: string[] }> {
  if (end) return { hasEnded: true, names: end.issueKey === undefined ? [] : [end.issueKey] };
  const session = await applianceOf(configuration).session(lsid);
  if (!session) throw unknown(configuration.settings.host);
  return { hasEnded: session.endedAt !== undefined, names: issueKeysIn(session.externalKey) };
}

function unknown(host: string): PageProblem {
  return new PageProblem({
    kind: 'failed',
    message: `The appliance ${host} has no session with this id.`,
    advice:
      'Copy the id from the session’s page on the appliance. The report of a session can be late by a minute.',
  });
}
