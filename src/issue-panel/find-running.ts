import type { Configuration } from '../configuration/configuration';
import { PolicyError } from '../failure/policy-error';
import { hour } from '../foundation/durations';
import { issueKeysIn } from '../jira/issue-key';
import { AnswerNotKnown } from '../session/appliance-errors';
import type { ApplianceClient } from '../session/appliance-client';
import type { Session } from '../session/session';
import type { FoundRunning } from './issue-api';
import { mayMoveWith } from './may-move';
import { requireWork, shownIssue, type IssueCaller } from './refuse-strangers';

interface RunningDependencies extends IssueCaller {
  applianceOf: (configuration: Configuration) => Pick<ApplianceClient, 'listing' | 'session'>;
  now: () => number;
}

/** Sessions last longer, but whoever misses one has begun it today. */
const lookedBack = 12 * hour;

/** Whoever looks waits for a report of each. */
const mostFound = 5;

/**
 * Sessions that run on the appliance and may belong here, with who leads them, the last first. Those that name this
 * issue come by themselves. A listing tells no times: what has begun and is not among what has ended may run, and the
 * report of each decides. One that broke off has no end either. Of many, those at the end of the listing are shown,
 * whose order is documented nowhere. Two calls of the appliance, and one for each session, five at most.
 *
 * @throws PageProblem, StorageUnavailable, what `callJira` throws, and what the appliance's client throws
 */
export async function findRunning(
  { configurationId }: { configurationId: string },
  dependencies: RunningDependencies,
): Promise<FoundRunning> {
  await requireWork(dependencies);
  const here = shownIssue(dependencies);
  const { configuration } = await mayMoveWith(configurationId, here, dependencies);
  const appliance = dependencies.applianceOf(configuration);
  const window = { since: dependencies.now() - lookedBack, durationSeconds: 0 };
  const [begun, ended] = await Promise.all([
    appliance.listing({ by: 'start_time', ...window }),
    appliance.listing({ by: 'end_time', ...window }),
  ]);
  if (begun.unknownAnswer !== undefined)
    throw new AnswerNotKnown(configuration.settings.host, begun.unknownAnswer);
  const over = new Set(ended.entries.map(({ lsid }) => lsid));
  const open = begun.entries.filter(
    ({ lsid, endedAt, isBroken, externalKey }) =>
      !over.has(lsid) &&
      endedAt === undefined &&
      isBroken === undefined &&
      !issueKeysIn(externalKey).includes(here.key),
  );
  const { name } = configuration.settings;
  const found = await Promise.all(
    open.slice(-mostFound).map(async ({ lsid }) => {
      const session = await reportOf(lsid, appliance);
      if (session?.endedAt !== undefined) return [];
      const { startedAt } = session ?? {};
      return [
        {
          configurationId,
          configuration: name,
          lsid,
          startedAt,
          representative: session && leaderOf(session),
          isOwn: false,
        },
      ];
    }),
  );
  const sessions = found.flat().sort((one, other) => (other.startedAt ?? 0) - (one.startedAt ?? 0));
  return { sessions, more: Math.max(0, open.length - mostFound) };
}

/** Without an answer nobody is named: the session can be brought in all the same. */
async function reportOf(
  lsid: string,
  appliance: Pick<ApplianceClient, 'session'>,
): Promise<Session | undefined> {
  try {
    return await appliance.session(lsid);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return undefined;
  }
}

function leaderOf({ primaryRepresentative, representatives }: Session): string | undefined {
  return primaryRepresentative?.name ?? representatives[0]?.displayName;
}
