import fc from 'fast-check';
import { builtInTemplates } from '../../../src/report/built-in-templates';
import { compileTemplate } from '../../../src/report/compile-template';
import { renderInvitation } from '../../../src/report/render-invitation';
import { TemplateError } from '../../../src/report/template-error';
import { faultsOfAdf } from '../../unit/report/adf-validator';
import { declared, Finding, fuzzTarget } from '../fuzz-target';
import { mixedText } from '../inputs/hostile-text';
import { templateTexts } from '../inputs/templates';

const url = 'https://support.example.com/?ak=0123456789abcdef';
const builtIn = builtInTemplates.Invitation;

/**
 * Whatever people and issues are called and a template says, the invitation is a document that Jira takes. With the
 * built-in template, the appliance's link is the only one in it.
 */
export const invitationTarget = fuzzTarget({
  name: 'invitation',
  share: 10,
  inputs: fc.record({
    agent: mixedText,
    customer: mixedText,
    issueSummary: mixedText,
    configuration: mixedText,
    template: fc.record({
      text: fc.oneof(fc.constant(builtIn), templateTexts),
      format: fc.constantFrom('rich' as const, 'plain' as const),
    }),
    locale: fc.constantFrom('en-US', 'de', 'ja', 'xx'),
  }),
  look: ({ template, locale, ...names }) => {
    const report = declared(
      () =>
        renderInvitation({
          invitation: {
            ...names,
            issueKey: 'SUP-1',
            shortKey: '0123456',
            url,
            expiresAt: 1_700_000_000_000,
            host: 'support.example.com',
          },
          template: compileTemplate(template, new Map()),
          locale,
          timeZone: 'UTC',
        }),
      TemplateError,
    );
    if (!report) return;
    const [fault] = faultsOfAdf(report.adf);
    if (fault !== undefined) throw new Finding('invalid ADF', JSON.stringify(fault));
    const json = JSON.stringify(report.adf);
    if (json.length > 32_767)
      throw new Finding('broken promise', `an invitation of ${json.length} characters`);
    const links = json.match(/"href":"(?:[^"\\]|\\.)*"/g) ?? [];
    if (template.text === builtIn && links.some((link) => link !== `"href":"${url}"`))
      throw new Finding('broken promise', `a link that nobody gave: ${links.join()}`);
  },
});
