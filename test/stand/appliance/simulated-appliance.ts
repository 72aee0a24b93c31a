import { ApiServer } from './api/api-server';
import { type ApplianceCall, CallLog } from './api/call-log';
import { TokenStore } from './api/token-store';
import type { ApplianceSession, SessionSummary, SurveyAnswers } from './appliance-session';
import { FaultList } from './faults';
import { OutboundEvents } from './outbound-events';
import type { Send } from './outbound/recipient-queue';
import type { ChatSender } from './participants';
import { Random } from './random';
import { helpDeskRepresentatives, type RepresentativeAccount } from './representatives';
import type { SessionOrder } from './session-generator';
import { type EndOptions, SessionLife } from './session-life';
import { type ApplianceSettings, defaultSettings, type NamespaceName } from './settings';

export interface SimulatedApplianceOptions {
  /** As in the links of the reports, e.g. `support.example.com`. */
  readonly host: string;
  /** Default `default`. */
  readonly applianceId?: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly seed: number | string;
  /** Default `beyondtrust`. */
  readonly namespace?: NamespaceName;
  /** Default: 5 to 30 seconds, by the seed. */
  readonly reportDelayMs?: number;
  readonly skewMs?: number;
  /** Who works at the help desk; default `helpDeskRepresentatives`. */
  readonly representatives?: readonly RepresentativeAccount[];
  /** Carries the outbound events to their recipients, as `fetch` would. */
  readonly send: Send;
}

/**
 * A B Series Appliance as far as its interfaces show it: the APIs (`handle`), the sessions that
 * representatives hold, and the outbound events that come of them. Everything follows from the seed, the
 * clock and what it is told.
 */
export class SimulatedAppliance {
  readonly applianceId: string;
  readonly clientId: string;
  readonly directory: readonly RepresentativeAccount[];
  readonly settings: Readonly<ApplianceSettings>;
  readonly tokens: TokenStore;
  readonly faults: FaultList;
  readonly outbound: OutboundEvents;
  readonly #account: { clientId: string; clientSecret: string };
  readonly #settings: ApplianceSettings;
  readonly #life: SessionLife;
  readonly #log = new CallLog();
  readonly #api: ApiServer;

  constructor(options: SimulatedApplianceOptions) {
    const { host, applianceId = 'default', clientId, clientSecret } = options;
    const { representatives: directory = helpDeskRepresentatives } = options;
    const random = new Random(options.seed);
    const settings = defaultSettings(host);
    const tokens = new TokenStore(random.fork('tokens'));
    const faults = new FaultList(random.fork('faults'));
    const outbound = new OutboundEvents(options.send);
    const account = { clientId, clientSecret };
    const known = { applianceId, settings, directory };
    const life = new SessionLife({ ...known, random, emit: (event) => outbound.emit(event) });
    const access = { account, tokens, faults, log: this.#log };
    this.#api = new ApiServer({ ...known, ...access, life, random: random.fork('session keys') });
    this.applianceId = applianceId;
    this.clientId = clientId;
    this.directory = directory;
    this.settings = settings;
    this.tokens = tokens;
    this.faults = faults;
    this.outbound = outbound;
    this.#account = account;
    this.#settings = settings;
    this.#life = life;
    const { namespace, reportDelayMs, skewMs } = options;
    this.configure({ namespace, reportDelayMs, skewMs });
  }

  /**
   * Answers a request to the appliance's HTTP interfaces.
   *
   * @throws TypeError as `fetch` does if a fault has the appliance down.
   */
  handle(request: Request): Promise<Response> {
    return this.#api.handle(request);
  }

  get host(): string {
    return this.settings.host;
  }

  /** Every request served, for tests to count; never a secret. */
  get calls(): readonly ApplianceCall[] {
    return this.#log.calls;
  }

  clearCalls(): void {
    this.#log.clear();
  }

  /** Milliseconds by the appliance's own clock, which its reports and events use. */
  now(): number {
    return this.#life.now;
  }

  /** Changes what is given and leaves the rest as it is. */
  configure(changes: Partial<ApplianceSettings>): void {
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    Object.assign(this.#settings, Object.fromEntries(given));
  }

  /** A new client secret; all tokens become invalid at once. */
  regenerateSecret(clientSecret: string): void {
    this.#account.clientSecret = clientSecret;
    this.tokens.revokeAll();
  }

  /** @throws RangeError if a representative is asked for whom the directory does not have. */
  startSession(order: SessionOrder = {}): ApplianceSession {
    return this.#life.start(order);
  }

  /** @throws RangeError for a session or a sender that does not exist, or a session that is over. */
  chat(lsid: string, from: ChatSender, text: string): void {
    this.#life.chat(lsid, from, text);
  }

  /** The representative fetches a file of so many bytes. @throws as `chat` */
  transferFile(lsid: string, filename: string, fileSize: number): void {
    this.#life.transferFile(lsid, filename, fileSize);
  }

  /** The outbound event goes out now, the report shows the end later. @throws RangeError if it is over. */
  endSession(lsid: string, options: EndOptions = {}): void {
    this.#life.end(lsid, options);
  }

  /** @throws RangeError for a session that does not exist or still runs. */
  answerCustomerSurvey(lsid: string, answers: SurveyAnswers): void {
    this.#life.answerSurvey(lsid, 'customer', answers);
  }

  /** @throws RangeError for a session that does not exist or still runs. */
  answerRepresentativeSurvey(lsid: string, answers: SurveyAnswers): void {
    this.#life.answerSurvey(lsid, 'representative', answers);
  }

  /** @throws RangeError for a session that does not exist. */
  setExternalKey(lsid: string, externalKey: string): void {
    this.#life.setAttribute(lsid, 'external_key', externalKey);
  }

  /** @throws RangeError for a session that does not exist. */
  session(lsid: string): ApplianceSession {
    return this.#life.find(lsid);
  }

  /** In the order in which they started. */
  sessions(): SessionSummary[] {
    return this.#life.summaries();
  }

  /** Stops sending; no timer is left. */
  close(): void {
    this.outbound.close();
  }
}
