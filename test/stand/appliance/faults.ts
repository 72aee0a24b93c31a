import type { Random } from './random';
import { wait } from './wait';

export const faultyEndpoints = ['token', 'reporting', 'command', 'configuration', 'any'] as const;
export const faultKinds = [
  'down',
  'slow',
  '401',
  '403',
  '429',
  '500',
  '503',
  'truncated',
  'broken-off',
  'not-ready',
  'nothing-found',
  'malformed-entry',
  'entry-without-id',
  'html',
  'empty',
] as const;

export type FaultyEndpoint = (typeof faultyEndpoints)[number];
export type FaultKind = (typeof faultKinds)[number];

/** Something to go wrong, as data. Without `times` it stays until cleared, without `probability` it is certain. */
export interface Fault {
  readonly endpoint: FaultyEndpoint;
  readonly kind: FaultKind;
  /** Only this report, such as `SupportSessionListing`. */
  readonly report?: string;
  /** Only this session: its own report, and its entry in lists. */
  readonly lsid?: string;
  readonly times?: number;
  /** From 0 to 1. */
  readonly probability?: number;
  /** For `slow`; default 1,000. */
  readonly delayMs?: number;
  /** For `429` and `503`: the header `Retry-After`. */
  readonly retryAfterSeconds?: number;
}

export interface ListedFault extends Fault {
  readonly id: number;
  /** How often it has struck. */
  readonly struck: number;
}

/** The faults of an appliance; the first that fits a request strikes. */
export class FaultList {
  #faults: ListedFault[] = [];
  #lastId = 0;
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  add(fault: Fault): ListedFault {
    this.#lastId += 1;
    const listed = { ...fault, id: this.#lastId, struck: 0 };
    this.#faults.push(listed);
    return listed;
  }

  remove(id: number): void {
    this.#faults = this.#faults.filter((fault) => fault.id !== id);
  }

  clear(): void {
    this.#faults = [];
  }

  list(): readonly ListedFault[] {
    return [...this.#faults];
  }

  /** The fault that strikes this request, if any; counts it. */
  strike(endpoint: FaultyEndpoint | undefined, asked = new URLSearchParams()): Fault | undefined {
    const index = this.#faults.findIndex((fault) => fits(fault, endpoint, asked) && this.#happens(fault));
    const fault = this.#faults[index];
    if (fault === undefined) return undefined;
    const struck = { ...fault, struck: fault.struck + 1 };
    if (struck.times !== undefined && struck.struck >= struck.times) this.#faults.splice(index, 1);
    else this.#faults[index] = struck;
    return fault;
  }

  #happens(fault: Fault): boolean {
    return fault.probability === undefined || this.#random.chance(fault.probability);
  }
}

const ofReports: readonly FaultKind[] = ['not-ready', 'nothing-found', 'malformed-entry', 'entry-without-id'];
const ofEntries: readonly FaultKind[] = ['malformed-entry', 'entry-without-id'];

/** What is about reports waits for one, and what is about a session for its own report or for a list. */
function fits(fault: Fault, endpoint: FaultyEndpoint | undefined, asked: URLSearchParams): boolean {
  if (ofReports.includes(fault.kind) && endpoint !== 'reporting') return false;
  if (fault.report !== undefined && fault.report !== asked.get('generate_report')) return false;
  const session = asked.get('lsid') ?? undefined;
  const isAnySession = session === undefined && ofEntries.includes(fault.kind);
  if (fault.lsid !== undefined && fault.lsid !== session && !isAnySession) return false;
  return fault.endpoint === 'any' || fault.endpoint === endpoint;
}

/**
 * What a fault answers instead of the appliance, or `undefined` if the request is served after all
 * (`slow` once its time is over; `truncated`, `broken-off`, and what is about reports, act on the real answer).
 *
 * @throws TypeError `fetch failed` with the cause code ECONNREFUSED for `down`, as `fetch` itself does.
 */
export async function answerOfFault(fault: Fault): Promise<Response | undefined> {
  switch (fault.kind) {
    case 'down':
      throw connectionRefused();
    case 'slow':
      await wait(fault.delayMs ?? 1_000);
      return undefined;
    case 'truncated':
    case 'broken-off':
    case 'not-ready':
    case 'nothing-found':
    case 'malformed-entry':
    case 'entry-without-id':
      return undefined;
    case 'html':
      return html(200, 'Maintenance', 'The site is being updated. Please come back later.');
    case 'empty':
      return new Response('', { status: 200 });
    default:
      return statusAnswer(Number(fault.kind), fault.retryAfterSeconds);
  }
}

/** The answer as far as it got before the connection broke: its first 60 %, which look like a whole answer. */
export async function truncate(answer: Response): Promise<Response> {
  const { status, headers } = answer;
  return new Response(await beginningOf(answer), { status, headers });
}

/** The headers and the first 60 % of the answer; then reading it fails as that of `fetch` does. */
export async function breakOff(answer: Response): Promise<Response> {
  const { status, headers } = answer;
  const parts = [new TextEncoder().encode(await beginningOf(answer))];
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const part = parts.shift();
      if (part) controller.enqueue(part);
      else controller.error(socketClosed());
    },
  });
  return new Response(body, { status, headers });
}

async function beginningOf(answer: Response): Promise<string> {
  const text = await answer.text();
  return text.slice(0, Math.floor(text.length * 0.6));
}

function socketClosed(): TypeError {
  const cause = Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });
  return new TypeError('terminated', { cause });
}

function connectionRefused(): TypeError {
  const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  return new TypeError('fetch failed', { cause });
}

function statusAnswer(status: number, retryAfterSeconds: number | undefined): Response {
  const answer =
    status >= 500
      ? html(status, 'Error', 'The server could not answer the request.')
      : Response.json({ error: 'refused', message: `Refused with ${status}.` }, { status });
  if (retryAfterSeconds !== undefined) answer.headers.set('Retry-After', String(retryAfterSeconds));
  return answer;
}

function html(status: number, title: string, text: string): Response {
  const page = `<!doctype html><html><head><title>${title}</title></head><body><p>${text}</p></body></html>`;
  return new Response(page, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
