import fc from 'fast-check';
import { readExport } from '../../../src/administration/settings/exported-configurations';
import { csvOf } from '../../../src/administration/csv';
import { cleanText } from '../../../src/foundation/clean-text';
import { readOutboundEvent } from '../../../src/appliance/outbound-event-reader';
import { readHostName } from '../../../src/configuration/host-name';
import { issueKeysIn } from '../../../src/jira/issue-key';
import { htmlToAdf } from '../../../src/report/html-to-adf';
import { checkMarkup } from '../../../src/report/markup-check';
import { parseTemplate } from '../../../src/report/compile-template';
import { templateTags } from '../../../src/report/template-tags';
import { textToAdf } from '../../../src/report/text-to-adf';
import { Finding, fuzzTarget } from '../fuzz-target';
import { WorkCounter } from '../growth/count-work';
import { growthOf } from '../growth/growth-of';
import { hostileTree } from '../inputs/hostile-xml';
import { mixedText, pieces } from '../inputs/hostile-text';
import { answerReaders } from './answers';

/** All that goes over a text from outside. */
const readers: Record<string, (text: string) => unknown> = {
  ...answerReaders,
  'outbound event': readOutboundEvent,
  'issue keys': issueKeysIn,
  html: htmlToAdf,
  'plain text': textToAdf,
  'clean text': cleanText,
  template: parseTemplate,
  'tags of a template': templateTags,
  'markup of a template': (text) => checkMarkup({ text, format: 'rich' }),
  'host name': readHostName,
  import: (text) => readExport(text, [], { canAllowInvalidCertificates: false }),
  export: (text) => csvOf([[text]]),
};

const frames = fc.constantFrom(
  ['', ''],
  ['<session_list>', '</session_list>'],
  ['<session_list><session lsid="a1"><session_details>', '</session_details></session></session_list>'],
  ['<session_list><session lsid="a1"><external_key>', '</external_key></session></session_list>'],
  ['<exit_survey_list>', '</exit_survey_list>'],
  ['<pre>', '</pre>'],
  ['<table><tr><td>', '</td></tr></table>'],
  ['event=x&lsid=', '&x=1'],
  ['[', ']'],
  ['"', '"'],
  ['{{', '}}'],
);

const growing = fc
  .tuple(
    frames,
    fc.option(pieces, { nil: '' }),
    fc.oneof(
      pieces,
      fc.tuple(pieces, pieces).map(([a, b]) => a + b),
      mixedText,
      hostileTree,
    ),
    fc.option(pieces, { nil: 'x' }),
  )
  .filter(([, , again]) => again !== '')
  .map(([[open = '', close = ''], before, again, after]) => ({
    before: open + before,
    again,
    after: after + close,
  }));

let counter: WorkCounter | undefined;

/** Twice the text costs about twice the work, whatever it is. */
export const growthTarget = fuzzTarget({
  name: 'growth',
  share: 2,
  inputs: fc.record({ reader: fc.constantFrom(...Object.keys(readers)), text: growing }),
  look: ({ reader, text }) => {
    counter ??= new WorkCounter();
    const grown = growthOf(readers[reader] ?? (() => undefined), text, counter);
    if (grown !== undefined)
      throw new Finding('growth', `the work of ${reader}, as its text doubles: ${grown}`);
  },
  close: () => {
    counter?.close();
    counter = undefined;
  },
});
