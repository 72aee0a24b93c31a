import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compiledInvitation } from '../../../src/report/built-in-invitation';
import { compiledBuiltIn } from '../../../src/report/built-in-template';
import { builtInTemplates } from '../../../src/report/built-in-templates';
import { compileTemplate } from '../../../src/report/compile-template';
import { renderInvitation } from '../../../src/report/render-invitation';
import { renderReport } from '../../../src/report/render-report';
import { sampleInvitations } from '../../../src/report/sample-invitations';
import { builtInTemplate, reportUses } from '../../../src/report/template-use';
import { builtInTemplatesModule } from '../../../tools/built-in-templates-module';
import { compiledInvitationModule, compiledTemplatesModule } from '../../../tools/compiled-templates-module';
import { templateTexts } from '../../../tools/template-texts';
import { renderSample, renderWithText } from './render-sample';
import { plainSession, sampleSessions } from './sample-sessions';

const root = join(__dirname, '../../..');

describe('the built-in templates', () => {
  it('are those of the .hbs files (otherwise run npx tsx tools/generate-templates.ts)', () => {
    const texts = templateTexts(join(root, 'templates'));
    expect(builtInTemplates).toEqual(texts);
    const module = readFileSync(join(root, 'src/report/built-in-templates.ts'), 'utf8');
    expect(module).toBe(builtInTemplatesModule(texts));
  });

  it.each(reportUses)('render as their texts would: %s', (use) => {
    for (const { session } of sampleSessions) {
      const request = { session: session(), locale: 'en-US', timeZone: 'UTC' };
      const report = renderReport({ ...request, template: compiledBuiltIn(use) });
      expect(report).toEqual(renderWithText({ ...request, template: builtInTemplate(use) }));
    }
    const { names, length, format } = compileTemplate(builtInTemplate(use), new Map());
    expect(compiledBuiltIn(use)).toMatchObject({ names, length, format });
  });

  it('render as its text would: invitation', () => {
    const compiled = compileTemplate(builtInTemplate('invitation'), new Map());
    for (const { invitation } of sampleInvitations) {
      const request = { invitation, locale: 'en-US', timeZone: 'UTC' };
      expect(renderInvitation({ ...request, template: compiledInvitation() })).toEqual(
        renderInvitation({ ...request, template: compiled }),
      );
    }
    const { names, length, format } = compiled;
    expect(compiledInvitation()).toMatchObject({ names, length, format });
  });

  it('are compiled anew when they change (otherwise run npx tsx tools/generate-templates.ts)', () => {
    const module = readFileSync(join(root, 'src/report/compiled-built-ins.ts'), 'utf8');
    expect(module).toBe(compiledTemplatesModule());
    const invitation = readFileSync(join(root, 'src/report/compiled-invitation.ts'), 'utf8');
    expect(invitation).toBe(compiledInvitationModule());
  });

  it('are generated with whatever a template may hold', () => {
    const text = 'a `b` ${c} \\d {{e}}\n';
    const module = builtInTemplatesModule({ Odd: text });
    const literal = module.slice(module.indexOf('`', module.indexOf('Odd:')), module.lastIndexOf('`') + 1);
    expect(literal).toBe('`a \\`b\\` \\${c} \\\\d {{e}}\n`');
  });
});

describe('the computers of a session with several customers', () => {
  const customers = [
    {
      name: 'Bob Ray',
      primary: true,
      hostname: 'BRAY-LT',
      operatingSystem: 'Windows 11',
      issue: 'No printer',
    },
    { name: 'Kim Poe', primary: false, hostname: 'KPOE-PC', publicIp: { address: '203.0.113.7' } },
    { primary: false, hostname: 'KIOSK-3' },
    { name: 'Lee Sun', primary: false },
  ];

  it.each(['workLog', 'issueDescription'] as const)(
    'are all in the report, each with whose it is: %s',
    (use) => {
      const session = plainSession({ customers });
      const { text } = renderReport({
        session,
        template: compiledBuiltIn(use),
        locale: 'en-US',
        timeZone: 'UTC',
      });
      expect(text.split('\n').filter((line) => line.startsWith('Computer'))).toEqual([
        'Computer (Bob Ray) BRAY-LT',
        'Computer (Kim Poe) KPOE-PC',
        'Computer (Unnamed) KIOSK-3',
      ]);
      expect(text).toMatch(/KPOE-PC\n\s*203\.0\.113\.7/);
    },
  );

  it('is not named for its customer if there is only one', () => {
    const session = plainSession({ customers: customers.slice(0, 1) });
    expect(renderSample(session).text).toMatch(/^Computer: BRAY-LT$/m);
  });
});
