import type { ChatSender } from '../../stand/appliance/participants';
import type { VirtualStand } from '../../stand/virtual-stand';
import { hour } from '../durations';
import { mark, type PlannedSession, type PlannedSurvey } from '../plan/planned-session';

/** A session of the plan as it took place at the simulated appliance. */
export interface PlayedSession {
  planned: PlannedSession;
  lsid: string;
  /** What was said in it, and the names of its files; its report is not complete without. */
  said: string[];
  /** When it ended, in milliseconds by the appliance's clock. */
  endedAt?: number;
  surveys: PlayedSurvey[];
}

export interface PlayedSurvey extends PlannedSurvey {
  /** Milliseconds by the appliance's clock. */
  answeredAt: number;
}

/**
 * Plays the sessions of a plan while time passes.
 *
 * @param later does something so many milliseconds after the start of the run
 * @returns the sessions that have started so far; the list grows as time passes
 */
export function playSessions(
  stand: VirtualStand,
  sessions: readonly PlannedSession[],
  later: (ms: number, act: () => void) => void,
): readonly PlayedSession[] {
  const played: PlayedSession[] = [];
  for (const planned of sessions) {
    later(planned.startsAt, () => {
      const session = start(stand, planned);
      played.push(session);
      const { ending } = planned;
      if (ending) later(ending.at, () => end(stand, session));
      else keepAlive(stand, session);
      for (const survey of planned.surveys) later(survey.at, () => answer(stand, session, survey));
    });
  }
  return played;
}

/** Milliseconds from the start of the run to the last thing that happens in a session. */
export function lastMomentOf(sessions: readonly PlannedSession[]): number {
  const moments = sessions.flatMap(({ startsAt, ending, surveys }) => [
    startsAt,
    ending?.at ?? 0,
    ...surveys.map(({ at }) => at),
  ]);
  return Math.max(0, ...moments);
}

/** Longer than Jira takes. */
const longText = 'It happened once more. '.repeat(2_000);

function start(stand: VirtualStand, planned: PlannedSession): PlayedSession {
  const { number, externalKey, preset, startedAgoSeconds, representatives, file } = planned;
  const { lsid } = stand.appliance.startSession({
    externalKey,
    preset,
    startedAgoSeconds,
    representatives,
  });
  const session: PlayedSession = { planned, lsid, said: [], surveys: [] };
  if (planned.isLong) stand.appliance.chat(lsid, 'customer', longText);
  say(stand, session, 'customer', mark('said', number, 0));
  if (file) fetchFile(stand, session, file);
  return session;
}

function end({ appliance }: VirtualStand, session: PlayedSession): void {
  const { ending, number } = session.planned;
  if (!ending) return;
  say({ appliance }, session, 'representative', mark('said', number, 1));
  session.endedAt = appliance.now();
  appliance.endSession(session.lsid, {
    abnormally: ending.abnormally,
    awaitRepresentativeSurvey: ending.awaitsSurvey,
  });
}

/** Polling takes a session in which nothing happens for hours for broken off. */
function keepAlive(stand: VirtualStand, session: PlayedSession): void {
  setInterval(() => say(stand, session, 'customer', 'Please stay on the line.'), 3 * hour);
}

function say(
  { appliance }: Pick<VirtualStand, 'appliance'>,
  session: PlayedSession,
  from: ChatSender,
  text: string,
): void {
  appliance.chat(session.lsid, from, text);
  session.said.push(text);
}

function fetchFile(
  { appliance }: Pick<VirtualStand, 'appliance'>,
  session: PlayedSession,
  { name, size }: NonNullable<PlannedSession['file']>,
): void {
  appliance.transferFile(session.lsid, name, size);
  session.said.push(name);
}

function answer({ appliance }: VirtualStand, session: PlayedSession, survey: PlannedSurvey): void {
  session.surveys.push({ ...survey, answeredAt: appliance.now() });
  const answers = { rating: '4', comments: survey.comment };
  if (survey.submitter === 'customer') appliance.answerCustomerSurvey(session.lsid, answers);
  else appliance.answerRepresentativeSurvey(session.lsid, answers);
}
