import fc from 'fast-check';
import { cleanText } from '../../../src/foundation/clean-text';
import type { AdfDocument } from '../../../src/report/adf';
import { safeLink } from '../../../src/report/safe-link';
import type { Session } from '../../../src/session/session';
import { expectValidAdf, nodesOf } from './adf-validator';
import { renderPlain, renderRich, renderSample } from './render-sample';
import { busySession, hostileText, surveyedSession, threeRepresentativesSession } from './sample-sessions';

/** A session with something in every field. */
function fullSession(): Session {
  return {
    ...busySession(),
    customerSurveys: surveyedSession().customerSurveys,
    representativeSurveys: surveyedSession().representativeSurveys,
    representatives: threeRepresentativesSession().representatives,
    customers: threeRepresentativesSession().customers.concat(busySession().customers),
    jumpGroup: 'Warehouse',
    jumpoint: 'Hall 3',
    customAttributes: [{ codeName: 'asset', displayName: 'Asset', value: 'LT-4711' }],
  };
}

/** What the reader and this program understand by more than its text: these stay as they are. */
const meaningful = ['type', 'submittedBy', 'gsNumber', 'lsid'];
const addresses = /Url$/;

/** The value with every text in it replaced. */
function withTexts<Value>(
  value: Value,
  replace: (text: string, name: string) => string,
  name?: string,
): Value;
function withTexts(value: unknown, replace: (text: string, name: string) => string, name = ''): unknown {
  if (typeof value === 'string') return meaningful.includes(name) ? value : replace(value, name);
  if (Array.isArray(value)) return value.map((item: unknown) => withTexts(item, replace, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [field, withTexts<unknown>(inner, replace, field)]),
  );
}

/** The document without its words: types, marks and attributes. */
function shapeOf(document: AdfDocument): unknown {
  const shape: unknown = JSON.parse(
    JSON.stringify(document, (key, value: unknown) => (key === 'text' ? undefined : value)),
  );
  return shape;
}

/** As long, as empty and with the same white space, but nothing in it means anything anywhere. */
function harmless(text: string): string {
  return text.replace(/\S/gu, 'x');
}

function hrefsIn(document: AdfDocument): (string | undefined)[] {
  const marks = nodesOf(document).flatMap((node) => node.marks ?? []);
  return marks.filter(({ type }) => type === 'link').map(({ attrs }) => attrs?.href);
}

const fragments = [
  hostileText,
  '<script>alert(1)</script>',
  '<a href="https://evil.example/">x</a>',
  '</p></td></tr></table></details>',
  '<details><summary>',
  '"><img src=x onerror=y>',
  '{{this}}{{session.id}}{{{x}}}',
  '{{> partial}}{{#each x}}',
  '[~accountid:5b10]',
  '[text|https://evil.example]',
  'javascript:alert(1)',
  'https://evil.example/',
  '@here',
  '&lt;b&gt;&#60;',
  '<!--',
  ']]>',
  '{panel}*b*_i_',
  '{"type":"mention","attrs":{"id":"x"}}',
  '__proto__',
  'constructor',
];
const hostile = fc
  .oneof(
    fc.constantFrom(...fragments),
    fc.tuple(fc.constantFrom(...fragments), fc.string({ unit: 'binary' })).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', minLength: 1 }),
  )
  // As the session's reader hands texts on.
  .map((text) => cleanText(text).trim() || '<b>');
const address = fc.oneof(
  fc.webUrl({ withQueryParameters: true }),
  fc.constantFrom('https://support.example.com/chat?a="><script>&b=[x|y]', 'HTTP://Example.com/{{this}}'),
  hostile,
);

describe('text from outside', () => {
  it('never becomes markup, a mention, a link or a template in the built-in report', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 12 }), address, (texts, url) => {
        // What is told of a computer is told once: two texts may not become one by being tamed.
        fc.pre(new Set(texts.map(harmless)).size === new Set(texts).size);
        let next = 0;
        const replaced = withTexts(fullSession(), (_text, name) =>
          addresses.test(name) ? url : (texts[(next += 1) % texts.length] ?? ''),
        );
        const tamed = withTexts(replaced, (text, name) => (addresses.test(name) ? text : harmless(text)));

        const report = renderSample(replaced);
        expectValidAdf(report.adf);
        expect(shapeOf(report.adf)).toEqual(shapeOf(renderSample(tamed).adf));
        const allowed = safeLink(url);
        expect(hrefsIn(report.adf).filter((href) => href !== allowed)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('never becomes markup in an own template, rich or plain', () => {
    const template =
      '<p>{{{session.externalKey}}}</p>\n<ul>{{#each session.notes}}<li>{{&text}}</li>{{/each}}</ul>\n' +
      '{{breaks session.externalKey}} {{join session.teams}} {{link session.externalKey}}';
    fc.assert(
      fc.property(
        hostile.filter((text) => safeLink(text) === undefined),
        (text) => {
          const session = withTexts(fullSession(), () => text);
          const tamed = withTexts(fullSession(), () => harmless(text));
          expect(shapeOf(renderRich(template, session).adf)).toEqual(
            shapeOf(renderRich(template, tamed).adf),
          );
          const plain = renderPlain(template, session).adf;
          expect(nodesOf(plain).flatMap(({ marks }) => marks ?? [])).toEqual([]);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is shown as it was typed', () => {
    const session = { ...fullSession(), externalKey: hostileText };
    const texts = nodesOf(renderSample(session).adf).map(({ text }) => text);
    expect(texts).toContain(hostileText);
  });
});
