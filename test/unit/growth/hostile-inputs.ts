import { csvOf } from '../../../src/administration/csv';
import { readApiInfo } from '../../../src/appliance/api-info-reader';
import { readNetworkAddress } from '../../../src/appliance/network-address';
import { readDuration } from '../../../src/appliance/numbers';
import { readOutboundEvent } from '../../../src/appliance/outbound-event-reader';
import { readRepresentativeAccounts } from '../../../src/appliance/representative-account-reader';
import { readSessionListing } from '../../../src/appliance/session-listing-reader';
import { readSessions } from '../../../src/appliance/session-reader';
import { readSurveyQuestions } from '../../../src/appliance/survey-question-reader';
import { readExitSurveys } from '../../../src/appliance/survey-reader';
import { parseXml } from '../../../src/appliance/xml-document';
import { readHostName } from '../../../src/configuration/host-name';
import { workLogsOfRepresentatives } from '../../../src/reconcile/writes/wanted-work-logs';
import { timesOf } from '../../../src/reconcile/session-end';
import { cleanText } from '../../../src/foundation/clean-text';
import { builtInTemplates } from '../../../src/report/built-in-templates';
import { htmlToAdf } from '../../../src/report/html-to-adf';
import { renderWithText } from '../report/render-sample';
import { safeLink } from '../../../src/report/safe-link';
import { textToAdf } from '../../../src/report/text-to-adf';
import { shownApplianceText } from '../../../src/session/shown-appliance-text';
import { lineDifference } from '../../../src/templates/line-difference';

import { documents, html, repeated, sessionXml } from './hostile-documents';

/** A kind of hostile input that can be made of any size, and what reads it. */
export interface HostileInput {
  name: string;
  /** @param size about so many characters or entries */
  task(size: number): () => unknown;
}

const host = 'support.example.com';
/** What a text may be made of, in the worst case over and over again. */
const texts: Record<string, (size: number) => string> = {
  ampersands: repeated('&'),
  'less-thans': repeated('<'),
  spaces: repeated(' '),
  'line feeds': repeated('\n'),
  'carriage returns': repeated('\r'),
  tabs: repeated('\t'),
  quotes: repeated('"'),
  words: repeated('word '),
  'spaces before a letter': (size) => `${' '.repeat(size)}x`,
  'spaces after a letter': (size) => `x${' '.repeat(size)}x`,
  colons: repeated(':'),
  digits: repeated('1'),
  'digits and colons': repeated('1:'),
  dashes: repeated('-'),
  dots: repeated('.'),
  'equal signs': repeated('='),
  semicolons: repeated(';'),
  'control characters': repeated('\u0001'),
  'halves of surrogate pairs': repeated('\uD800'),
  keys: repeated('SUP-1 '),
  entities: repeated('&amp;'),
  'broken entities': repeated('&#'),
  mustaches: repeated('{{'),
  backslashes: repeated('\\n'),
  'percent signs': repeated('%'),
  addresses: repeated('https://'),
  letters: repeated('a'),
};

const textReaders: Record<string, (text: string) => unknown> = {
  cleanText: cleanText,
  shownApplianceText: shownApplianceText,
  readNetworkAddress: readNetworkAddress,
  readDuration: readDuration,
  readOutboundEvent: (text) => readOutboundEvent(`event=support_conference_end&lsid=a1&external_key=${text}`),
  readHostName: readHostName,
  safeLink: safeLink,
  textToAdf: textToAdf,
  htmlToAdf: htmlToAdf,
  'a code block': (text) => htmlToAdf(`<pre>${text.replaceAll('<', '&lt;')}</pre>`),
  csvOf: (text) => csvOf([[`x${text}`]]),
  'a text in XML': (text) => parseXml(`<a>${escaped(text)}</a>`, host).value,
  'an attribute in XML': (text) => parseXml(`<a b="${escaped(text)}"/>`, host).attribute('b'),
  'what stands before XML': (text) => parseXml(`${text}<a/>`, host),
  'a comment in XML': (text) => parseXml(`<!--${text}--><a/>`, host),
  'CDATA in XML': (text) => parseXml(`<a><![CDATA[${text}]]></a>`, host),
  'a tag in XML': (text) => parseXml(`<a ${text}>x</a>`, host),
  'a name in XML': (text) => parseXml(`<a${text}>x</a>`, host),
  'a DOCTYPE': (text) => parseXml(`<!DOCTYPE a [${text}]><a/>`, host),
  'bare text in XML': (text) => parseXml(`<a>${text}</a>`, host),
  'an error of the appliance': (text) => readSessions(`<error>${escaped(text)}</error>`, host),
  JSON: (text) => readRepresentativeAccounts(JSON.stringify([{ id: text, username: text }]), host),
  'line differences': (text) => lineDifference(text, `${text}x\n${text}`),
  'a message of the chat': (text) => rendered(sessionXml(chatLine(text))),
  'a note': (text) =>
    rendered(
      sessionXml(
        `<session_details><event timestamp="1" event_type="Session Note Added"><body>${escaped(text)}</body></event></session_details>`,
      ),
    ),
  'a name': (text) =>
    rendered(
      sessionXml(
        `<rep_list><representative><display_name>${escaped(text)}</display_name></representative></rep_list>`,
      ),
    ),
};

const templates: Record<string, string> = {
  'of the work log': builtInTemplates.WorkLog,
  'of all events': '{{#each session.events}}{{time}} {{by}} {{text}} {{join files}}<br>{{/each}}',
  'of tables':
    '{{table session.representatives name="N" username="U"}}{{table session.files.transferred name="N"}}{{#each session.systemInformation}}{{#each categories}}{{table rows 0="a"}}{{/each}}{{/each}}',
  'of texts that are searched':
    '{{#each session.chat.lines}}{{#if (contains @root.session.representative.name text)}}{{text}}{{/if}}{{/each}}',
};

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function chatLine(text: string): string {
  return `<session_details><event timestamp="1" event_type="Chat Message"><body>${escaped(text)}</body></event></session_details>`;
}

function rendered(xml: string, text: string = builtInTemplates.WorkLog): unknown {
  const [session] = readSessions(xml, host);
  return (
    session &&
    renderWithText({ session, template: { text, format: 'rich' }, locale: 'en-US', timeZone: 'UTC' })
  );
}

function workLogs(xml: string): unknown {
  const [session] = readSessions(xml, host);
  const times = session && timesOf(session, true);
  return (
    times &&
    workLogsOfRepresentatives(
      session,
      renderWithText({ session, template: { text: 'x', format: 'rich' }, locale: 'en-US', timeZone: 'UTC' }),
      times,
    )
  );
}

const documentReaders: Record<string, (xml: string) => unknown> = {
  readSessions: (xml) => readSessions(xml, host),
  readSessionListing: (xml) => readSessionListing(xml, host),
  readExitSurveys: (xml) => readExitSurveys(xml, host),
  readSurveyQuestions: (xml) => readSurveyQuestions(xml, host),
  readApiInfo: (xml) => readApiInfo(xml, host),
  'work logs': workLogs,
  ...Object.fromEntries(
    Object.entries(templates).map(([name, text]) => [
      `a report ${name}`,
      (xml: string) => rendered(xml, text),
    ]),
  ),
};

/**
 * A reader of texts is given all kinds of them, one after another: one that it takes too long for stands out in the
 * sum.
 */
function ofAllTexts([name, read]: [string, (text: string) => unknown]): HostileInput {
  return {
    name,
    task: (size) => {
      const made = Object.values(texts).map((make) => make(4 * size));
      return () => made.forEach((text) => attempt(() => read(text)));
    },
  };
}

function ofEach(
  [reader, read]: [string, (made: string) => unknown],
  inputs: Record<string, (size: number) => string>,
): HostileInput[] {
  return Object.entries(inputs).map(([input, make]) => ({
    name: `${reader}: ${input}`,
    task: (size) => {
      const made = make(size);
      return () => attempt(() => read(made));
    },
  }));
}

/** A reader may refuse what is hostile; the work that this took still counts. */
function attempt(task: () => unknown): void {
  try {
    task();
  } catch {
    return;
  }
}

export const hostileInputs: HostileInput[] = [
  ...Object.entries(textReaders).map(ofAllTexts),
  ...Object.entries(documentReaders).flatMap((reader) => ofEach(reader, documents)),
  ...ofEach(['HTML', htmlToAdf], html),
];
