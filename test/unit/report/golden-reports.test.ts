import { compiledInvitation } from '../../../src/report/built-in-invitation';
import { compiledBuiltIn } from '../../../src/report/built-in-template';
import { renderInvitation } from '../../../src/report/render-invitation';
import { renderReport } from '../../../src/report/render-report';
import type { Report } from '../../../src/report/report';
import { sampleInvitations } from '../../../src/report/sample-invitations';
import { reportUses, type ReportUse } from '../../../src/report/template-use';
import type { Session } from '../../../src/session/session';
import { expectValidAdf } from './adf-validator';
import { expectGolden } from './golden';
import { hostileSession, sampleSessions } from './sample-sessions';

const locales = ['en-US', 'de-DE', 'fr-FR', 'es-ES', 'ja-JP', 'pt-BR'];
const samples = [
  ...sampleSessions.map(({ name, session }) => ({ name, session: session() })),
  { name: 'hostile', session: hostileSession() },
];
const jiraLimit = 32_767;
/** Short enough for golden files that somebody reads, and long enough to show what is left out. */
const goldenLimit = 8_000;

function render(use: ReportUse, session: Session, locale: string, limit: number): Report {
  return renderReport({ session, template: compiledBuiltIn(use), locale, timeZone: 'UTC', limit });
}

const cases = reportUses.flatMap((use) => locales.map((locale) => ({ use, locale })));

describe.each(cases)('the built-in template $use in $locale', ({ use, locale }) => {
  const reports = samples.map(({ name, session }) => ({
    name,
    report: render(use, session, locale, goldenLimit),
  }));

  it('gives the golden documents', () => {
    const documents = reports.map(({ name, report }) => `"${name}": ${JSON.stringify(report.adf)}`);
    expectGolden(`${use}.${locale}.json`, `{\n${documents.join(',\n')}\n}\n`);
  });

  it('gives the golden texts', () => {
    const texts = reports.map(({ name, report }) => `=== ${name}\n${report.text}`);
    expectGolden(`${use}.${locale}.txt`, texts.join('\n'));
  });

  it('is valid and within the limit of Jira', () => {
    for (const { session } of samples) {
      const { adf } = render(use, session, locale, jiraLimit);
      expectValidAdf(adf);
      expect(JSON.stringify(adf).length).toBeLessThanOrEqual(jiraLimit);
    }
    for (const { report } of reports) expectValidAdf(report.adf);
  });
});

describe.each(locales)('the built-in invitation in %s', (locale) => {
  const template = compiledInvitation();
  const invitations = sampleInvitations.map(({ name, invitation }) => ({
    name,
    report: renderInvitation({ invitation, template, locale, timeZone: 'UTC' }),
  }));

  it('gives the golden documents and texts, which are valid', () => {
    const documents = invitations.map(({ name, report }) => `"${name}": ${JSON.stringify(report.adf)}`);
    expectGolden(`invitation.${locale}.json`, `{\n${documents.join(',\n')}\n}\n`);
    const texts = invitations.map(({ name, report }) => `=== ${name}\n${report.text}`);
    expectGolden(`invitation.${locale}.txt`, texts.join('\n'));
    for (const { report } of invitations) expectValidAdf(report.adf);
  });
});
