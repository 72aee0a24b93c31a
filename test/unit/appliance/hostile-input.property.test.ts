import fc from 'fast-check';
import { readApiInfo } from '../../../src/appliance/api-info-reader';
import { readOutboundEvent } from '../../../src/appliance/outbound-event-reader';
import { readRepresentativeAccounts } from '../../../src/appliance/representative-account-reader';
import { readSessionListing } from '../../../src/appliance/session-listing-reader';
import { readSessions } from '../../../src/appliance/session-reader';
import { readSurveyListing } from '../../../src/appliance/survey-listing-reader';
import { readSurveyQuestions } from '../../../src/appliance/survey-question-reader';
import { readExitSurveys } from '../../../src/appliance/survey-reader';
import { parseXml } from '../../../src/appliance/xml-document';
import { PolicyError } from '../../../src/failure/policy-error';
import { cleanText } from '../../../src/foundation/clean-text';
import { ReportUnreadable } from '../../../src/session/appliance-errors';
import { anyText, mutated, pieces } from '../../fuzz/inputs/hostile-text';
import { escaped, hostileTree } from '../../fuzz/inputs/hostile-xml';
import { clientWith } from './fake-appliance';
import { host, sample } from './samples';

const readers: ((answer: string) => unknown)[] = [
  (answer) => readSessions(answer, host),
  (answer) => readSessionListing(answer, host),
  (answer) => readExitSurveys(answer, host),
  (answer) => readSurveyListing(answer, host),
  (answer) => readSurveyQuestions(answer, host),
  (answer) => readApiInfo(answer, host),
  (answer) => readRepresentativeAccounts(answer, host),
];

/** Reads with every reader; whatever they throw must be an error of the app's own. */
function readWithAll(answer: string): void {
  for (const reader of readers) {
    try {
      expect(findUnshowable(reader(answer))).toBeUndefined();
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
      expect(error.message).not.toMatch(/[^\P{Cc}]|\p{Cs}/u);
    }
  }
}

/** A text in a result that a Jira document could not carry. */
function findUnshowable(result: unknown): string | undefined {
  if (typeof result === 'string') return cleanText(result) === result ? undefined : result;
  if (typeof result !== 'object' || result === null) return undefined;
  const inside = result instanceof Map ? [...result.values()] : Object.values(result);
  return inside.map(findUnshowable).find((found) => found !== undefined);
}

const valid = ['session', 'sparse-session', 'exit-surveys', 'session-listing', 'api-info'].map(sample);
const snippet = fc.oneof(pieces, anyText);

describe('the readers of answers throw nothing but their own errors', () => {
  it('on arbitrary text and bytes', () => {
    fc.assert(fc.property(anyText, readWithAll), { numRuns: 300 });
  });

  it('on arbitrary text inside a valid frame', () => {
    fc.assert(
      fc.property(snippet, snippet, (one, two) => {
        readWithAll(`<session_list><session lsid="a1">${one}</session>${two}</session_list>`);
      }),
      { numRuns: 300 },
    );
  });

  it('on valid documents with parts cut out and others put in', () => {
    fc.assert(fc.property(mutated(valid), readWithAll), { numRuns: 300 });
  });

  it('on trees of hostile names', () => {
    fc.assert(fc.property(hostileTree, readWithAll), { numRuns: 300 });
    fc.assert(
      fc.property(fc.array(hostileTree, { maxLength: 3 }), (trees) => {
        readWithAll(`<session_list><session lsid="a1">${trees.join('')}</session></session_list>`);
      }),
      { numRuns: 200 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('on arbitrary JSON', () => {
    fc.assert(fc.property(fc.json(), readWithAll), { numRuns: 200 });
  });

  it('on every truncation of a valid document', () => {
    const xml = sample('sparse-session').trimEnd();
    for (let length = 0; length < xml.length; length += 1) {
      expect(() => readSessions(xml.slice(0, length), host)).toThrow(ReportUnreadable);
    }
  });
});

describe('a valid XML document', () => {
  it('gives back every text and attribute that was put in, but for what cannot be shown', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 100 });
    // A line end of any kind is shown as one.
    const shown = (put: string) => put.replace(/[\u2028\u2029]/g, '\n').trim();
    fc.assert(
      fc.property(text, text, (body, value) => {
        const root = parseXml(`<a v="${escaped(value)}"><b>${escaped(body)}</b></a>`, host);
        expect(root.textOf('b') ?? '').toBe(shown(body));
        expect(root.attribute('v') ?? '').toBe(shown(value));
      }),
      { numRuns: 200, examples: [['one\u2028two', 'one\u2029two']] },
    );
  });
});

describe('the reader of outbound events', () => {
  it('never throws, and gives bounded values', () => {
    const pair = fc.tuple(
      fc.constantFrom('event', 'lsid', 'timestamp', 'external_key', 'appliance_id', 'x'),
      anyText,
    );
    const form = fc.array(pair, { maxLength: 10 }).map((pairs) => new URLSearchParams(pairs).toString());
    fc.assert(
      fc.property(fc.oneof(anyText, form), (body) => {
        const reading = readOutboundEvent(body);
        expect(findUnshowable(reading)).toBeUndefined();
        expect(JSON.stringify(reading).length).toBeLessThan(5000);
        if (reading.kind === 'event') expect(reading.event.lsid).toMatch(/^[0-9a-z_-]{1,64}$/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the client', () => {
  it('throws nothing but its own errors whatever the appliance answers', async () => {
    const answer = fc.record({
      status: fc.integer({ min: 100, max: 599 }),
      body: anyText,
      headers: fc.record({ 'Retry-After': anyText }),
    });
    await fc.assert(
      fc.asyncProperty(fc.tuple(answer, answer, answer, answer), async (script) => {
        const failure = await clientWith(script)
          .client.session('a1')
          .then(
            () => undefined,
            (error: unknown) => error,
          );
        expect(failure === undefined || failure instanceof PolicyError).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
