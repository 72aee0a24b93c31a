import { Random } from '../../stand/appliance/random';
import type { FileDetails } from '../../stand/appliance/settings';
import { hour, minute } from '../durations';
import { gentleTroubles, troubleNames, type TroubleName } from '../trouble/trouble-names';
import { brokenKinds } from './planned-brokenness';
import { drawConfigurations, type PlannedConfiguration } from './planned-configuration';
import { drawSessions, type PlannedSession } from './planned-session';

/** Everything that a seed decides before the run; what is left to chance on the way follows from `random`. */
export interface Plan {
  seed: number;
  random: Random;
  /** Sessions begin and troubles strike within it, in milliseconds. */
  spanMs: number;
  configurations: PlannedConfiguration[];
  sessions: PlannedSession[];
  /** Whether the representative whose name two people have is mapped to one of them. */
  isNamesakeMapped: boolean;
  troubles: TroubleName[];
  /** From the end of a session to its complete report. */
  reportDelayMs: number | undefined;
  /** The form in which the appliance tells of files. */
  fileDetails: FileDetails;
}

export interface PlanOptions {
  /** False: no configuration polls, and no event gets lost. */
  canPoll: boolean;
  /** Troubles to leave out, for finding which of them matters. */
  without: readonly TroubleName[];
  /** Troubles that the run has, whatever is drawn. */
  withTroubles?: readonly TroubleName[];
  /** Only the first so many sessions, for the same purpose. */
  maximumSessions?: number;
}

/** Draws what happens in the run of a seed. Nothing left out changes what else is drawn. */
export function drawPlan(
  seed: number,
  { canPoll, without, withTroubles = [], maximumSessions }: PlanOptions,
): Plan {
  const random = new Random(`campaign ${seed}`);
  const spanMs = drawSpan(random.fork('span'));
  const isAboutIssues = random.fork('issues').chance(0.6);
  const drawn = drawTroubles(random.fork('troubles'));
  const drawnTroubles = troubleNames.filter((name) => drawn.includes(name) || withTroubles.includes(name));
  const canConfine = !drawnTroubles.includes('moved-issues') && !drawnTroubles.includes('moved-new-issues');
  const configurations = drawConfigurations(random.fork('configurations'), {
    canPoll,
    isAboutIssues,
    canConfine,
  });
  const polls = configurations.every((configuration) => configuration.polls);
  const count = drawCount(random.fork('count'));
  const sessions = drawSessions(random.fork('sessions'), {
    count,
    spanMs,
    isAboutIssues,
    brokenKinds: brokenKinds.filter((kind) => drawnTroubles.includes(kind)),
  });
  return {
    seed,
    random,
    spanMs,
    configurations,
    sessions: sessions.slice(0, maximumSessions),
    isNamesakeMapped: random.fork('mapping').chance(0.5),
    troubles: drawnTroubles.filter((name) => !without.includes(name) && (name !== 'lost-events' || polls)),
    reportDelayMs: drawReportDelay(random.fork('report delay')),
    fileDetails: random.fork('file details').pick(['elements', 'data']),
  };
}

function drawSpan(random: Random): number {
  return random.chance(0.2) ? random.integer(8 * hour, 30 * hour) : random.integer(30 * minute, 5 * hour);
}

function drawCount(random: Random): number {
  return random.chance(0.1) ? random.integer(20, 50) : random.integer(5, 16);
}

/** Calm runs, runs with a few troubles, and runs with nearly all of them; in some nothing that parks good sessions. */
function drawTroubles(random: Random): TroubleName[] {
  const share = random.pick([0.15, 0.35, 0.6, 0.9]);
  const names = random.fork('gentle').chance(0.25) ? gentleTroubles : troubleNames;
  return names.filter((name) => random.fork(name).chance(share));
}

function drawReportDelay(random: Random): number | undefined {
  if (random.chance(0.6)) return undefined;
  return random.chance(0.7) ? 0 : random.integer(30_000, 4 * minute);
}
