import type { Fault, FaultList } from '../faults';
import { answerOfFault, breakOff, truncate } from '../faults';
import type { Random } from '../random';
import type { RepresentativeAccount } from '../representatives';
import type { SessionLife } from '../session-life';
import type { ApplianceSettings } from '../settings';
import { type ApiRequest, credentialsOf, readApiRequest } from './api-request';
import type { CallLog } from './call-log';
import { commandRoot, runCommand } from './command-api';
import { answerConfiguration } from './configuration-api';
import { forbidden, invalidToken, methodNotAllowed, notFound, tooManyRequests } from './json-answers';
import { RateLimiter } from './rate-limiter';
import { reportedEnd } from './reported-end';
import { reportRoot, writeReport } from './reporting-api';
import { spoilEntry } from './spoil-entry';
import { type ApiAccount, answerToken } from './token-endpoint';
import type { TokenStore } from './token-store';
import { NothingFoundError, type XmlApi, xmlAnswer, XmlApiError, xmlErrorAnswer } from './xml-answer';

export interface ApiSurroundings {
  readonly applianceId: string;
  /** Its secret may change at any time. */
  readonly account: ApiAccount;
  readonly settings: ApplianceSettings;
  readonly directory: readonly RepresentativeAccount[];
  readonly life: SessionLife;
  readonly tokens: TokenStore;
  readonly faults: FaultList;
  readonly log: CallLog;
  /** For session keys. */
  readonly random: Random;
}

/** Serves the appliance's HTTP interfaces: faults first, then the right to ask, then the answer. */
export class ApiServer {
  readonly #at: ApiSurroundings;
  readonly #rate = new RateLimiter();

  constructor(surroundings: ApiSurroundings) {
    this.#at = surroundings;
  }

  /** @throws TypeError as `fetch` does if a fault has the appliance down. */
  async handle(request: Request): Promise<Response> {
    const call = await readApiRequest(request);
    if (call === undefined) return notFound();
    const noteStatus = this.#at.log.arrive(call);
    const answer = await this.#serveWithFaults(call);
    noteStatus(answer.status);
    return answer;
  }

  async #serveWithFaults(call: ApiRequest): Promise<Response> {
    const endpoint = call.endpoint === 'health' ? undefined : call.endpoint;
    const fault = this.#at.faults.strike(endpoint, call.parameters);
    const instead = fault === undefined ? undefined : await answerOfFault(fault);
    if (instead !== undefined) return instead;
    const answer = this.#serve(call, fault);
    if (fault?.kind === 'broken-off') return breakOff(answer);
    if (fault?.kind === 'truncated') return truncate(answer);
    const isSpoilt = fault?.kind === 'malformed-entry' || fault?.kind === 'entry-without-id';
    return isSpoilt ? spoilEntry(answer, { kind: fault.kind, lsid: fault.lsid }) : answer;
  }

  #serve(call: ApiRequest, fault: Fault | undefined): Response {
    const { account, tokens, settings } = this.#at;
    if (call.endpoint === 'health') return new Response(null, { status: settings.healthy ? 200 : 500 });
    if (call.endpoint === 'token') return answerToken(call, account, tokens, settings);
    if (!tokens.isValid(credentialsOf(call.authorization, 'Bearer') ?? '')) return invalidToken();
    const rate = this.#rate.count(settings.rateLimit);
    if (!rate.allowed) return tooManyRequests(rate.headers);
    const answer = this.#serveAccount(call, fault);
    for (const [name, value] of Object.entries(rate.headers)) answer.headers.set(name, value);
    return answer;
  }

  #serveAccount(call: ApiRequest, fault: Fault | undefined): Response {
    if (call.endpoint === 'configuration') {
      if (!this.#at.settings.permissions.configuration) return forbidden();
      return answerConfiguration(call, this.#at.directory);
    }
    if (call.method !== 'GET' && call.method !== 'POST') return methodNotAllowed('GET, POST');
    return call.endpoint === 'command' ? this.#serveCommand(call) : this.#serveReport(call, fault);
  }

  #serveReport(call: ApiRequest, fault: Fault | undefined): Response {
    const name = call.parameters.get('generate_report') ?? '';
    const { settings, life } = this.#at;
    return this.#serveXml('reporting', call, reportRoot(name), () => {
      if (fault?.kind === 'nothing-found') throw new NothingFoundError('session');
      return writeReport(name, call.parameters, {
        host: settings.host,
        settings,
        now: life.now,
        sessions: life.all,
        endOf: (session) => (fault?.kind === 'not-ready' ? undefined : reportedEnd(session, Date.now())),
      });
    });
  }

  #serveCommand(call: ApiRequest): Response {
    const action = call.parameters.get('action') ?? '';
    const { applianceId, settings, life, random, directory } = this.#at;
    return this.#serveXml('command', call, commandRoot(action), () =>
      runCommand(action, call.parameters, {
        ...{ host: settings.host, applianceId, settings, random, directory },
        now: life.now,
        sessions: life.all,
        setAttribute: (lsid, codeName, value) => life.setAttribute(lsid, codeName, value),
      }),
    );
  }

  /** Whatever goes wrong in the XML API is reported with HTTP 200. */
  #serveXml(api: XmlApi, call: ApiRequest, root: string | undefined, write: () => string): Response {
    const { settings } = this.#at;
    try {
      if (!settings.xmlApiEnabled) throw new XmlApiError('The XML API is not enabled.');
      if (call.multipart) throw new XmlApiError('Multipart POST requests are not supported.');
      return xmlAnswer(settings, api, root ?? '', write());
    } catch (error) {
      if (error instanceof XmlApiError) return xmlErrorAnswer(settings, api, root, error);
      throw error;
    }
  }
}
