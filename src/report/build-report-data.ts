import { longestDurationSeconds, type Session } from '../session/session';
import { notesData, systemInformationData } from './activity-data';
import { legalAgreementsData } from './agreement-data';
import { chatData } from './chat-data';
import type { DataContext } from './data-context';
import { eventsData } from './event-data';
import { eventsByKind, type EventsByKind } from './events-by-kind';
import { filesData } from './file-data';
import { linksData } from './link-data';
import { customersData, namesByNumber, representativesData } from './people-data';
import type { ReportData, SessionData } from './report-data';
import { surveysData } from './survey-data';

/** A session with sorted events, from which the data of several drafts of a report is made. */
export interface SortedSession {
  session: Session;
  events: EventsByKind;
  names: ReadonlyMap<string, string>;
}

export function sortSession(session: Session): SortedSession {
  return { session, events: eventsByKind(session.events), names: namesByNumber(session) };
}

/** The data of one draft: as much of the session as the bounds in `context` allow. */
export function buildReportData(sorted: SortedSession, context: DataContext): ReportData {
  const { session } = sorted;
  const customers = customersData(session, context);
  const representatives = representativesData(session, context);
  return {
    session: {
      ...basicData(session, context),
      customer: customers[0],
      customers,
      representative: representatives[0],
      representatives,
      ...activityData(sorted, context),
      links: linksData(session, context),
      surveys: {
        customer: surveysData(session.customerSurveys, context),
        representative: surveysData(session.representativeSurveys, context),
      },
      leftOut: context.shortening.leftOut,
    },
  };
}

type BasicData = Pick<
  SessionData,
  | 'id'
  | 'type'
  | 'start'
  | 'startedAt'
  | 'end'
  | 'endedAt'
  | 'duration'
  | 'durationSeconds'
  | 'externalKey'
  | 'publicSite'
  | 'jumpGroup'
  | 'jumpoint'
  | 'teams'
  | 'customAttributes'
>;

function basicData(session: Session, { display, shortening }: DataContext): BasicData {
  const { startedAt, endedAt } = session;
  const durationSeconds = session.durationSeconds ?? secondsBetween(startedAt, endedAt);
  return {
    id: shortening.text(session.lsid) ?? '',
    type: shortening.text(session.type),
    start: startedAt === undefined ? undefined : display.dateTime(startedAt),
    startedAt,
    end: endedAt === undefined ? undefined : display.dateTime(endedAt),
    endedAt,
    duration: durationSeconds === undefined ? undefined : display.duration(durationSeconds),
    durationSeconds,
    externalKey: shortening.text(session.externalKey),
    publicSite: shortening.text(session.publicSite),
    jumpGroup: shortening.text(session.jumpGroup),
    jumpoint: shortening.text(session.jumpoint),
    teams: shortening.texts(session.teams),
    customAttributes: shortening
      .list(session.customAttributes)
      .flatMap(({ codeName, displayName, value }) => {
        const name = shortening.text(codeName) ?? '';
        const text = shortening.text(value);
        return text === undefined
          ? []
          : [{ name, displayName: shortening.text(displayName) ?? name, value: text }];
      }),
  };
}

function secondsBetween(start: number | undefined, end: number | undefined): number | undefined {
  if (start === undefined || end === undefined) return undefined;
  const seconds = Math.max(0, Math.round((end - start) / 1_000));
  return seconds <= longestDurationSeconds ? seconds : undefined;
}

type ActivityData = Pick<
  SessionData,
  | 'legalAgreements'
  | 'chat'
  | 'files'
  | 'notes'
  | 'systemInformation'
  | 'commandShellCount'
  | 'screenRecordingCount'
  | 'screenshotCount'
  | 'eventCount'
  | 'events'
>;

function activityData({ session, events, names }: SortedSession, context: DataContext): ActivityData {
  const count = (kind: 'command-shell' | 'screen-recording' | 'screenshot') => events.get(kind)?.length ?? 0;
  return {
    legalAgreements: legalAgreementsData(events.get('legal-agreement') ?? [], names, context),
    chat: chatData(events.get('chat') ?? [], names, context),
    files: filesData(session, events, names, context),
    notes: notesData(events.get('note') ?? [], names, context),
    systemInformation: systemInformationData(events.get('system-information') ?? [], context),
    commandShellCount: Math.max(session.commandShellRecordings.length, count('command-shell')),
    screenRecordingCount: count('screen-recording'),
    screenshotCount: count('screenshot'),
    eventCount: session.events.length,
    events: context.withEvents ? eventsData(session, names, context) : [],
  };
}
