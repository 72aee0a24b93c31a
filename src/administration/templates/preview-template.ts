import * as v from 'valibot';
import { configurationSettingsSchema, type Configuration } from '../../configuration/configuration';
import { configurationOf, type ConfigurationStore } from '../../configuration/configuration-set';
import { withSurveys } from '../../reconcile/session-surveys';
import type { Invitation } from '../../report/invitation-data';
import { sampleInvitations } from '../../report/sample-invitations';
import { sampleSessions } from '../../report/sample-sessions';
import type { ApplianceClient } from '../../session/appliance-client';
import { eventTypes } from '../../session/event-type';
import type { Session } from '../../session/session';
import { readSessionId } from '../../session/session-id';
import { PageProblem, fieldProblems, invalid } from '../../resolver/page-problem';
import { configurationNotFound } from '../problems';
import type { PreviewOf } from './templates-api';

/** What it takes to show a session of an appliance. */
export interface PreviewDependencies {
  configurations: Pick<ConfigurationStore, 'read'>;
  /** With the time limit of a call of the page. */
  applianceOf: (configuration: Configuration) => Pick<ApplianceClient, 'session' | 'surveys'>;
}

/** A session to show, and the language to show it in. */
export interface SessionToShow {
  session: Session;
  locale: string;
  timeZone: string;
}

/** @throws PageProblem, StorageUnavailable, and what the appliance's client throws */
export async function sessionToShow(
  preview: PreviewOf,
  dependencies: PreviewDependencies,
): Promise<SessionToShow> {
  if (preview.kind === 'session') return realSession(preview, dependencies);
  const sample = sampleSessions.find(({ name }) => name === preview.sample);
  if (!sample) throw invalid([{ path: 'sample', message: 'Choose one of the sample sessions.' }]);
  const locale = checked('locale', preview.locale);
  const timeZone = checked('timeZone', preview.timeZone);
  return { session: sample.session(), locale, timeZone };
}

/** An invitation to show, and the language to show it in. */
export interface InvitationToShow {
  invitation: Invitation;
  locale: string;
  timeZone: string;
}

/** One of the samples: a session on an appliance is none of an invitation. @throws PageProblem */
export function invitationToShow(preview: PreviewOf): InvitationToShow {
  const sample =
    preview.kind === 'sample' ? sampleInvitations.find(({ name }) => name === preview.sample) : undefined;
  if (preview.kind !== 'sample' || !sample) {
    throw invalid([{ path: 'sample', message: 'Choose one of the sample invitations.' }]);
  }
  const locale = checked('locale', preview.locale);
  const timeZone = checked('timeZone', preview.timeZone);
  return { invitation: sample.invitation, locale, timeZone };
}

async function realSession(
  { configurationId, lsid: typed }: Extract<PreviewOf, { kind: 'session' }>,
  { configurations, applianceOf }: PreviewDependencies,
): Promise<SessionToShow> {
  const lsid = readSessionId(typed);
  if (lsid === undefined) {
    throw invalid([{ path: 'lsid', message: 'Enter the session’s ID (LSID) as the appliance shows it.' }]);
  }
  const configuration = configurationOf(await configurations.read(), configurationId);
  if (!configuration) throw configurationNotFound();
  const appliance = applianceOf(configuration);
  const session = await appliance.session(lsid);
  if (!session) {
    throw new PageProblem({
      kind: 'not-found',
      message: `The appliance of “${configuration.settings.name}” has no report of this session.`,
    });
  }
  const { locale, timeZone } = configuration.settings;
  return { session: await withSurveys(session, eventTypes, appliance), locale, timeZone };
}

function checked(path: 'locale' | 'timeZone', typed: string): string {
  const reading = v.safeParse(configurationSettingsSchema.entries[path], typed);
  if (reading.success) return reading.output;
  throw invalid(fieldProblems(reading.issues).map(({ message }) => ({ path, message })));
}
