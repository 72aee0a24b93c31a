import { reportedEnd } from './api/reported-end';
import type {
  ApplianceSession,
  SessionRepresentative,
  SessionSummary,
  SurveyAnswers,
  SurveySubmitter,
} from './appliance-session';
import { type OutboundEvent, outboundEvent, type OutboundEventName } from './outbound/outbound-event';
import {
  type ChatSender,
  endingEvents,
  primaryCustomer,
  primaryRepresentative,
  senderIn,
} from './participants';
import type { Random } from './random';
import type { RepresentativeAccount } from './representatives';
import { generateSession, type SessionOrder } from './session-generator';
import type { ApplianceSettings } from './settings';

export interface EndOptions {
  /** The session breaks off: the report never shows an end. The event still goes out. */
  abnormally?: boolean;
  /** The session is not complete, and its end not reported, before the representative's survey is answered. */
  awaitRepresentativeSurvey?: boolean;
}

/** What the sessions live in. */
export interface SessionSurroundings {
  readonly applianceId: string;
  readonly settings: ApplianceSettings;
  readonly directory: readonly RepresentativeAccount[];
  readonly random: Random;
  readonly emit: (event: OutboundEvent) => void;
}

const shortestReportDelayMs = 5_000;
const longestReportDelayMs = 30_000;

/** The sessions of the appliance, from start to survey; every step tells the recipients of outbound events. */
export class SessionLife {
  readonly #sessions = new Map<string, ApplianceSession>();
  readonly #surroundings: SessionSurroundings;

  constructor(surroundings: SessionSurroundings) {
    this.#surroundings = surroundings;
  }

  /** By lsid, in the order in which they started. */
  get all(): ReadonlyMap<string, ApplianceSession> {
    return this.#sessions;
  }

  /** Milliseconds by the appliance's clock. */
  get now(): number {
    return Date.now() + this.#surroundings.settings.skewMs;
  }

  /** @throws RangeError if a representative is asked for whom the directory does not have. */
  start(order: SessionOrder = {}): ApplianceSession {
    const { random, directory } = this.#surroundings;
    const sequence = this.#sessions.size;
    const surroundings = { random: random.fork(`session ${sequence}`), directory, now: this.now, sequence };
    const session = generateSession(order, surroundings);
    this.#sessions.set(session.lsid, session);
    this.#tell('support_conference_begin', session);
    if (session.customers.length > 0) this.#tell('support_conference_member_added', session, 'customer');
    for (const representative of session.representatives) {
      this.#tell('support_conference_member_added', session, representative);
    }
    return session;
  }

  /** @throws RangeError for a session or a sender that does not exist, or a session that is over. */
  chat(lsid: string, from: ChatSender, text: string): void {
    const session = this.#running(lsid);
    const performedBy = senderIn(session, from);
    session.events.push({ at: this.now, type: 'Chat Message', performedBy, body: text });
  }

  /** The representative fetches a file. @throws as `chat` */
  transferFile(lsid: string, filename: string, fileSize: number): void {
    const session = this.#running(lsid);
    const performedBy = senderIn(session, 'representative');
    session.events.push({ at: this.now, type: 'File Download', performedBy, filename, fileSize });
  }

  /** @throws RangeError for a session that does not exist or is over. */
  end(lsid: string, options: EndOptions = {}): void {
    const session = this.#running(lsid);
    const abnormally = options.abnormally ?? false;
    session.ending = {
      at: Math.max(this.now, session.startedAt),
      abnormally,
      visibleFrom: options.awaitRepresentativeSurvey ? undefined : this.#reportTime(session),
      events: abnormally ? [] : endingEvents(session, this.now),
    };
    for (const representative of session.representatives) {
      if (representative.leftAt === undefined) {
        this.#tell('support_conference_member_departed', session, representative);
      }
    }
    this.#tell('support_conference_end', session);
  }

  /** @throws RangeError for a session that does not exist or still runs. */
  answerSurvey(lsid: string, submitter: SurveySubmitter, answers: SurveyAnswers): void {
    const session = this.find(lsid);
    const { ending } = session;
    if (ending === undefined)
      throw new RangeError(`The session ${lsid} still runs: end it before its survey.`);
    session.surveys.push({ submitter, at: this.now, answers });
    if (submitter === 'customer') {
      this.#tell('support_conference_customer_exit_survey_completed', session, 'customer');
      return;
    }
    ending.visibleFrom ??= this.#reportTime(session);
    this.#tell('support_conference_rep_exit_survey_completed', session);
  }

  /** Sets a custom attribute, or the external key, of a session in whatever state. */
  setAttribute(lsid: string, codeName: string, value: string): void {
    const session = this.find(lsid);
    if (codeName === 'external_key') {
      session.externalKey = value === '' ? undefined : value;
      return;
    }
    const known = session.customAttributes.find((attribute) => attribute.codeName === codeName);
    if (known === undefined) session.customAttributes.push({ codeName, displayName: codeName, value });
    else known.value = value;
  }

  summaries(): SessionSummary[] {
    return [...this.#sessions.values()].map((session) => ({
      lsid: session.lsid,
      state: stateOf(session),
      endReported: reportedEnd(session, Date.now()) !== undefined,
      representative: primaryRepresentative(session)?.displayName,
      customer: primaryCustomer(session)?.name,
      externalKey: session.externalKey,
      startedAt: session.startedAt,
      endedAt: session.ending?.at,
    }));
  }

  /** @throws RangeError for a session that does not exist. */
  find(lsid: string): ApplianceSession {
    const session = this.#sessions.get(lsid.toLowerCase());
    if (session === undefined) throw new RangeError(`The appliance has no session ${lsid}.`);
    return session;
  }

  #running(lsid: string): ApplianceSession {
    const session = this.find(lsid);
    if (session.ending !== undefined) throw new RangeError(`The session ${lsid} is over.`);
    return session;
  }

  /** When the report begins to show the end, by the machine's clock. */
  #reportTime(session: ApplianceSession): number {
    const { settings, random } = this.#surroundings;
    const drawn = random
      .fork(`report of ${session.lsid}`)
      .integer(shortestReportDelayMs, longestReportDelayMs);
    return Date.now() + (settings.reportDelayMs === 'by-seed' ? drawn : settings.reportDelayMs);
  }

  #tell(
    name: OutboundEventName,
    session: ApplianceSession,
    about?: SessionRepresentative | 'customer',
  ): void {
    const { applianceId, settings, emit } = this.#surroundings;
    emit(
      outboundEvent(name, session, { applianceId, apiVersion: settings.apiVersion, now: this.now }, about),
    );
  }
}

function stateOf({ ending }: ApplianceSession): SessionSummary['state'] {
  if (ending === undefined) return 'running';
  return ending.abnormally ? 'closed-abnormally' : 'ended';
}
