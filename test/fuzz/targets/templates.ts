import fc from 'fast-check';
import { readSessions } from '../../../src/appliance/session-reader';
import { builtInTemplates } from '../../../src/report/built-in-templates';
import { checkTemplate } from '../../../src/report/check-template';
import { renderWithText, type TextRequest } from '../../unit/report/render-sample';
import { compileTemplate } from '../../../src/report/compile-template';
import { sampleSessions } from '../../../src/report/sample-sessions';
import { TemplateError } from '../../../src/report/template-error';
import { PolicyError } from '../../../src/failure/policy-error';
import { host, sample } from '../../unit/appliance/samples';
import { faultsOfAdf } from '../../unit/report/adf-validator';
import { declared, Finding, fuzzTarget } from '../fuzz-target';
import { mixedText, mutated } from '../inputs/hostile-text';
import { escaped } from '../inputs/hostile-xml';
import { templateTexts } from '../inputs/templates';

const formats = fc.constantFrom('rich' as const, 'plain' as const);

/** A template is compiled, or refused with a reason. */
export const templateSyntaxTarget = fuzzTarget({
  name: 'template-syntax',
  share: 100,
  inputs: fc.record({ text: templateTexts, format: formats }),
  look: (template) => declared(() => compileTemplate(template, new Map()), TemplateError),
});

const uses = fc.constantFrom(
  'workLog' as const,
  'internalComment' as const,
  'issueSummary' as const,
  'invitation' as const,
);

/** The editor's check says what is wrong and throws nothing; what it accepts can be rendered. */
export const templateCheckTarget = fuzzTarget({
  name: 'template-check',
  share: 5,
  inputs: fc.record({ text: templateTexts, format: formats, use: uses }),
  look: (template) => {
    const problems = checkTemplate(template, sampleSessions);
    if (problems.some(({ severity }) => severity === 'error')) return;
    for (const { session } of sampleSessions) checkReport({ session: session(), template });
  },
});

const sessionTexts = fc.oneof(
  mutated(['session', 'sparse-session'].map(sample)),
  fc
    .array(
      fc.oneof(
        mixedText,
        fc
          .tuple(mixedText, fc.integer({ min: 1, max: 3000 }))
          .map(([text, times]) => text.slice(0, 20).repeat(times)),
      ),
      { maxLength: 4 },
    )
    .map(chat),
);

/** Whatever a session holds and a template says, the report is a document that Jira takes. */
export const renderTarget = fuzzTarget({
  name: 'render',
  share: 20,
  inputs: fc.record({
    answer: sessionTexts,
    template: fc.record({
      text: fc.oneof(fc.constantFrom(...Object.values(builtInTemplates)), templateTexts),
      format: formats,
    }),
    locale: fc.constantFrom('en-US', 'de', 'ar-EG', 'ja', 'xx', 'tr'),
    timeZone: fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/New_York'),
    limit: fc.constantFrom(undefined, 2_000, 255),
  }),
  look: ({ answer, ...request }) => {
    const [session] = declared(() => readSessions(answer, host), PolicyError) ?? [];
    if (session) checkReport({ session, ...request });
  },
});

function checkReport(request: Partial<TextRequest> & Pick<TextRequest, 'session' | 'template'>): void {
  const report = declared(
    () => renderWithText({ locale: 'en-US', timeZone: 'UTC', ...request }),
    TemplateError,
  );
  if (!report) return;
  const [fault] = faultsOfAdf(report.adf);
  if (fault !== undefined) throw new Finding('invalid ADF', JSON.stringify(fault));
  const length = JSON.stringify(report.adf).length;
  if (length > (request.limit ?? 32_767))
    throw new Finding('broken promise', `a report of ${length} characters`);
}

/** A session whose customer wrote these. */
function chat(messages: readonly string[]): string {
  const events = messages.map(
    (body, at) =>
      `<event timestamp="${1_700_000_000 + at}" event_type="Chat Message"><performed_by type="customer">Bob</performed_by><body>${escaped(body)}</body></event>`,
  );
  return `<session_list><session lsid="da1d4e5a9bbf4d2a8e0dd9b7d7ab2f11"><session_details>${events.join('')}</session_details></session></session_list>`;
}
