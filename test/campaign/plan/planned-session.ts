import type { EventType } from '../../../src/session/event-type';
import type { SurveySubmitter } from '../../stand/appliance/appliance-session';
import type { Preset } from '../../stand/appliance/generator/presets';
import type { Random } from '../../stand/appliance/random';
import { hour, minute, second } from '../durations';
import { drawBrokenness, type BrokenKind, type Brokenness } from './planned-brokenness';
import { drawKey } from './planned-keys';
import { drawParticipation, type PlannedParticipation } from './planned-issues';

export interface PlannedSession extends PlannedParticipation {
  /** Its place in the plan, by which its texts are told from those of others. */
  number: number;
  preset: Preset;
  /** Whether so much is said in it that its report is too long for Jira. */
  isLong: boolean;
  /** A file that is fetched in it, whose name nothing else holds. */
  file?: { name: string; size: number };
  /** How long it has been running when it starts to be played. */
  startedAgoSeconds: number;
  /** Milliseconds from the start of the run. */
  startsAt: number;
  /** Absent: it never ends. */
  ending?: { at: number; abnormally: boolean; awaitsSurvey: boolean };
  surveys: PlannedSurvey[];
  /** What is wrong with the session itself, in runs that have this kind of trouble. */
  broken?: Brokenness;
}

export interface PlannedSurvey {
  submitter: SurveySubmitter;
  /** Milliseconds from the start of the run. */
  at: number;
  /** What the customer or the representative writes: a text that nothing else holds. */
  comment: string;
}

/** What a text says that stands in one session only; no such text is the beginning of another. */
export function mark(kind: string, session: number, item = 0): string {
  return `<${kind}-${session}-${item}>`;
}

interface SessionOptions {
  count: number;
  spanMs: number;
  isAboutIssues: boolean;
  brokenKinds: readonly BrokenKind[];
}

/**
 * Draws so many sessions that end within the span.
 *
 * @param isAboutIssues whether many of them name no issue, or several
 * @param brokenKinds what some of them are broken by
 */
export function drawSessions(
  random: Random,
  { count, spanMs, isAboutIssues, brokenKinds }: SessionOptions,
): PlannedSession[] {
  const bursts = [0, 1, 2].map(() => random.integer(0, spanMs));
  return Array.from({ length: count }, (_, number) => {
    const own = random.fork(`session ${number}`);
    const moment = own.chance(0.3) ? own.pick(bursts) : own.integer(0, spanMs);
    const broken = drawBrokenness(own.fork('broken'), brokenKinds);
    const session = { ...drawSession(own, number, moment, spanMs), broken };
    if (!isAboutIssues) return session;
    return { ...session, ...drawParticipation(own.fork('issues'), session) };
  });
}

function drawSession(random: Random, number: number, startsAt: number, spanMs: number): PlannedSession {
  const lasts = random.chance(0.4) ? 0 : random.integer(0, 25 * minute);
  const ends = !random.chance(0.05);
  const closing = random.next();
  const abnormally = closing < 0.03;
  const awaitsSurvey = !abnormally && closing < 0.05;
  const endedAt = startsAt + lasts;
  return {
    number,
    ...drawKey(random.fork('key')),
    preset: random.chance(0.15) ? 'hardly-any-data' : 'short',
    isLong: random.fork('length').chance(0.15),
    ...drawFile(random.fork('file'), number),
    startedAgoSeconds: random.integer(0, 5_400),
    startsAt,
    ...(ends ? { ending: { at: endedAt, abnormally, awaitsSurvey } } : {}),
    surveys: ends ? drawSurveys(random, number, endedAt, spanMs) : [],
  };
}

function drawFile(random: Random, number: number): Pick<PlannedSession, 'file'> {
  if (!random.chance(0.3)) return {};
  return { file: { name: `${mark('file', number)}.log`, size: random.integer(0, 40_000_000) } };
}

/** Now and then two of one kind: several representatives may answer. */
function drawSurveys(random: Random, number: number, endedAt: number, spanMs: number): PlannedSurvey[] {
  const submitters: SurveySubmitter[] = [];
  if (random.chance(0.35)) submitters.push('customer');
  if (random.chance(0.2)) submitters.push('representative');
  if (random.chance(0.05)) submitters.push(random.pick(['customer', 'representative'] as const));
  return submitters.map((submitter, item) => ({
    submitter,
    at: endedAt + drawSurveyDelay(random, spanMs),
    comment: mark('answered', number, item),
  }));
}

function drawSurveyDelay(random: Random, spanMs: number): number {
  const share = random.next();
  if (share < 0.5) return random.integer(0, 20 * second);
  if (share < 0.85) return random.integer(second, 10 * minute);
  return random.integer(minute, Math.min(spanMs, 20 * hour));
}

/** The app's word for the event of a survey. */
export function surveyEventType(submitter: SurveySubmitter): EventType {
  return submitter === 'customer' ? 'customer-survey' : 'representative-survey';
}
