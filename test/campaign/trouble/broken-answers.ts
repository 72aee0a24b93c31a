import type { BrokenOff, Malformed } from '../plan/planned-brokenness';
import type { Scene } from './scene';

/** Nothing that the appliance is asked about such a session alone comes whole. */
export function brokenOffAnswers({ stand, broken }: Scene): void {
  answerOtherwise(stand, async (lsids, answer) => {
    const wrong = lsids.flatMap((lsid) => broken.now(lsid, 'broken-off-answers') ?? [])[0];
    return wrong ? breakOff(wrong.how, answer) : answer();
  });
}

/** In lists of sessions, of their surveys or of several reports, the entries of such a session are no XML. */
export function malformedEntries({ stand, broken }: Scene): void {
  answerOtherwise(stand, async (lsids, answer) => {
    const whole = await answer();
    if (lsids.length === 1 || whole.status !== 200) return whole;
    const text = await whole.text();
    const malformed = broken.all().reduce((spoilt, { lsid }) => {
      const wrong = broken.now(lsid, 'malformed-entries');
      return wrong ? spoil(spoilt, lsid, wrong.how) : spoilt;
    }, text);
    return new Response(malformed, { headers: whole.headers });
  });
}

/** The own report of such a session is no XML, or larger than the app reads. */
export function malformedReports({ stand, broken }: Scene): void {
  answerOtherwise(stand, async (lsids, answer) => {
    const whole = await answer();
    const [lsid = ''] = lsids;
    const wrong = broken.now(lsid, 'malformed-reports');
    if (!wrong || whole.status !== 200) return whole;
    if (wrong.how === 'too-large') return endless(whole);
    return new Response(spoil(await whole.text(), lsid, wrong.how), { headers: whole.headers });
  });
}

/** @param answer what the appliance answers by itself; `lsids`: the sessions that a report is asked for */
function answerOtherwise(
  { appliance }: Scene['stand'],
  otherwise: (lsids: readonly string[], answer: () => Promise<Response>) => Promise<Response>,
): void {
  const handle = appliance.handle.bind(appliance);
  appliance.handle = (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname !== '/api/reporting') return handle(request);
    const lsids = searchParams.get('lsid') ?? searchParams.get('lsids') ?? '';
    return otherwise(lsids.split(',').filter(Boolean), () => handle(request));
  };
}

async function breakOff(how: BrokenOff, answer: () => Promise<Response>): Promise<Response> {
  if (how === 'hangs') return new Promise<never>(() => undefined);
  if (how === 'before-headers') throw new TypeError('fetch failed', { cause: coded('ECONNRESET') });
  const whole = await answer();
  const text = await whole.text();
  const begun = new TextEncoder().encode(text.slice(0, Math.floor(text.length / 2)));
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(begun),
    pull: (controller) => {
      if (how === 'hangs-after-headers') return new Promise<never>(() => undefined);
      controller.error(new TypeError('terminated', { cause: coded('UND_ERR_SOCKET') }));
      return undefined;
    },
  });
  const { status, headers } = whole;
  return new Response(body, { status, headers });
}

function coded(code: string): Error {
  return Object.assign(new Error('other side closed'), { code });
}

/** The entries of a session as an appliance may spoil them: an ampersand as it was typed, a tag that nobody closed. */
function spoil(text: string, lsid: string, how: Malformed): string {
  const entries = new RegExp(`(<(\\w+)[^<>]* lsid="${lsid}"[^<>]*?)(?:/>|>([^]*?)</\\2>)`, 'g');
  return text.replace(entries, (_, opening: string, name: string, content = '') => {
    if (how === 'ampersand') return `${opening}><note>R&D</note>${content}</${name}>`;
    if (how === 'unclosed-child') return `${opening}><note>R and D${content}</${name}>`;
    return `${opening}>${content}`;
  });
}

const megabyte = new TextEncoder().encode('too much '.repeat(116_508));

/** A little more than the largest report that is read. */
function endless({ status, headers }: Response): Response {
  let left = 22;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (left === 0) return controller.close();
      left -= 1;
      return controller.enqueue(megabyte);
    },
  });
  return new Response(body, { status, headers });
}
