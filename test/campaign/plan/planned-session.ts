import type { EventType } from '../../../src/appliance/event-type';
import type { SurveySubmitter } from '../../stand/appliance/appliance-session';
import type { Preset } from '../../stand/appliance/generator/presets';
import type { Random } from '../../stand/appliance/random';
import { hour, minute, second } from '../durations';
import { drawParticipation, type PlannedParticipation } from './planned-issues';

export interface PlannedSession extends PlannedParticipation {
  /** Its place in the plan, by which its texts are told from those of others. */
  number: number;
  preset: Preset;
  /** Whether so much is said in it that its report is too long for Jira. */
  isLong: boolean;
  /** How long it has been running when it starts to be played. */
  startedAgoSeconds: number;
  /** Milliseconds from the start of the run. */
  startsAt: number;
  /** Absent: it never ends. */
  ending?: { at: number; abnormally: boolean; awaitsSurvey: boolean };
  surveys: PlannedSurvey[];
}

export interface PlannedSurvey {
  submitter: SurveySubmitter;
  /** Milliseconds from the start of the run. */
  at: number;
  /** What the customer or the representative writes: a text that nothing else holds. */
  comment: string;
}

const visibleKeys = ['SUP-1', 'SUP-2', 'SUP-3', 'SUP-4', 'SUP-5', 'SUP-6', 'OPS-1', 'OPS-2'] as const;
/** A key from before a move, another letter case, and keys inside of a text. */
const disguisedKeys = ['OPS-17', 'sup-3', 'please see SUP-2 (urgent)', 'Ticket: sup-5'] as const;
/** An issue that does not exist, one that the app may not see, and one of an archived project. */
const unreachableKeys = ['SUP-999', 'SEC-1', 'OLD-1'] as const;

/** What a text says that stands in one session only; no such text is the beginning of another. */
export function mark(kind: string, session: number, item = 0): string {
  return `<${kind}-${session}-${item}>`;
}

/**
 * Draws so many sessions that end within the span.
 *
 * @param isAboutIssues whether many of them name no issue, or several
 */
export function drawSessions(
  random: Random,
  { count, spanMs, isAboutIssues }: { count: number; spanMs: number; isAboutIssues: boolean },
): PlannedSession[] {
  const bursts = [0, 1, 2].map(() => random.integer(0, spanMs));
  return Array.from({ length: count }, (_, number) => {
    const own = random.fork(`session ${number}`);
    const moment = own.chance(0.3) ? own.pick(bursts) : own.integer(0, spanMs);
    const session = drawSession(own, number, moment, spanMs);
    if (!isAboutIssues) return session;
    return { ...session, ...drawParticipation(own.fork('issues'), session.externalKey) };
  });
}

function drawSession(random: Random, number: number, startsAt: number, spanMs: number): PlannedSession {
  const externalKey = drawKey(random);
  const lasts = random.chance(0.4) ? 0 : random.integer(0, 25 * minute);
  const ends = !random.chance(0.05);
  const closing = random.next();
  const abnormally = closing < 0.03;
  const awaitsSurvey = !abnormally && closing < 0.05;
  const endedAt = startsAt + lasts;
  return {
    number,
    externalKey,
    preset: random.chance(0.15) ? 'hardly-any-data' : 'short',
    isLong: random.fork('length').chance(0.15),
    startedAgoSeconds: random.integer(0, 5_400),
    startsAt,
    ...(ends ? { ending: { at: endedAt, abnormally, awaitsSurvey } } : {}),
    surveys: ends ? drawSurveys(random, number, endedAt, spanMs) : [],
  };
}

function drawKey(random: Random): string | undefined {
  const share = random.next();
  if (share < 0.68) return random.pick(visibleKeys);
  if (share < 0.78) return random.pick(disguisedKeys);
  if (share < 0.88) return random.pick(unreachableKeys);
  return random.chance(0.5) ? 'no key here' : undefined;
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
