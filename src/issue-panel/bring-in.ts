import { readChosenIssue, whyNotThere } from '../administration/activity/redirect/may-write-there';
import type { IssueDependencies } from '../administration/activity/redirect/may-write-there';
import type { Configuration } from '../configuration/configuration';
import { PolicyError } from '../failure/policy-error';
import { errorName } from '../foundation/error-name';
import { invalid, PageProblem } from '../resolver/page-problem';
import type { ApplianceClient } from '../session/appliance-client';
import { readSessionId } from '../session/session-id';
import { mayMoveWith } from './may-move';
import { requireWork, shownIssue, type IssueCaller } from './refuse-strangers';
import { isThisIssue, placeOf, type PlaceDependencies, type SessionPlace } from './session-place';
import type { ShownIssue } from './start-ways';
import { writeSessionTo, type WriteToDependencies } from './write-session-to';

interface BringInDependencies extends IssueCaller, PlaceDependencies, WriteToDependencies, IssueDependencies {
  deliveries: WriteToDependencies['deliveries'];
  accountId: string | undefined;
  applianceOf: (configuration: Configuration) => Pick<ApplianceClient, 'session' | 'setExternalKey'>;
}

/**
 * Brings a session into this issue that went to none: one with a mistyped key, with none, or of which the app has not
 * heard. One that has not ended gets the issue's key on the appliance, if the API account may set it; the choice alone
 * leads it here. One that is on another issue stays there: it can be moved from there, by who may work on both.
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
  refuseIfSomewhere(place, here);
  const hasEnded = place.end !== undefined || (await endedByReport(lsid, configuration, dependencies));
  const issue = await readChosenIssue(here.id, dependencies);
  const why = await whyNotThere(configuration, issue, dependencies);
  if (why !== undefined) throw refused(why);
  if (!hasEnded) await setKey(lsid, configuration, here.key, dependencies);
  // Another agent may have chosen an issue in the same moment.
  const order = { configuration, lsid, issue, clears: 'chosen' as const, hasEnded, retentionDays };
  await writeSessionTo(order, dependencies);
  return { isRunning: !hasEnded };
}

/** @throws PageProblem if the session is on an issue, or on its way to one */
function refuseIfSomewhere({ issues, end }: SessionPlace, here: ShownIssue): void {
  if (issues.some((issue) => isThisIssue(issue, here)))
    throw refused('This session is on this issue already.');
  const isOnItsWay = end?.state === 'waiting' && end.issueKey !== undefined && end.issueKey !== here.key;
  if (issues.length === 0 && !isOnItsWay) return;
  throw refused('This session belongs to another issue. Move it from there, if you may work on that issue.');
}

/** A report without an end is of a session that runs, or that broke off: whatever brings up its end decides. */
async function endedByReport(
  lsid: string,
  configuration: Configuration,
  { applianceOf }: BringInDependencies,
): Promise<boolean> {
  const session = await applianceOf(configuration).session(lsid);
  if (!session) throw unknown(configuration.settings.host);
  return session.endedAt !== undefined;
}

/** What the appliance says to it changes nothing: the choice of the issue goes before any key. */
async function setKey(
  lsid: string,
  configuration: Configuration,
  issueKey: string,
  { applianceOf, log }: BringInDependencies,
): Promise<void> {
  try {
    await applianceOf(configuration).setExternalKey(lsid, issueKey);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    log.warn('A running session did not get the key of its issue.', { error: errorName(error) });
  }
}

function unknown(host: string): PageProblem {
  return new PageProblem({
    kind: 'failed',
    message: `The appliance ${host} has no session with this id.`,
    advice:
      'Copy the id from the session’s page on the appliance. The report of a session can be late by a minute.',
  });
}

function refused(message: string): PageProblem {
  return new PageProblem({ kind: 'forbidden', message });
}
