import type { CheckTemplate, SaveTemplate } from '../../../src/administration/templates/templates-api';
import { administrator } from '../../stand/stand';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, askAdmin } from '../support/administer';
import { deliveryOf } from '../support/deliveries';
import { playSession, workLogsOf, workSince } from '../support/inspect';
import { chooseTemplate } from '../support/templates';
import { expectValidAdf } from '../../unit/report/adf-validator';

afterEach(stopVirtualStands);

const plain: SaveTemplate = {
  name: 'Short',
  use: 'workLog',
  format: 'plain',
  text: 'Short report of {{session.id}}',
};

/** Saves a template, and has the seeded configuration write its work logs with it. */
async function useTemplate(stand: VirtualStand, changes: Partial<SaveTemplate> = {}): Promise<string> {
  const { id } = await administer(stand, 'saveTemplate', { ...plain, ...changes });
  await chooseTemplate(stand, id);
  return id;
}

function writtenOn(stand: VirtualStand, issueKey: string): string {
  return JSON.stringify(workLogsOf(stand, issueKey).map(({ comment }) => comment));
}

async function deliver(stand: VirtualStand, issueKey: string): Promise<string> {
  const lsid = playSession(stand, { externalKey: issueKey });
  await stand.advance(20);
  return lsid;
}

describe('the next session', () => {
  test('is written with the template that was saved, and with the one that was restored', async () => {
    const stand = await createVirtualStand();
    const id = await useTemplate(stand);
    const first = await deliver(stand, 'SUP-1');
    expect(writtenOn(stand, 'SUP-1')).toContain(`Short report of ${first}`);
    await administer(stand, 'saveTemplate', { ...plain, id, revision: 1, text: 'Now another' });
    await deliver(stand, 'SUP-2');
    expect(writtenOn(stand, 'SUP-2')).toContain('Now another');
    await administer(stand, 'restoreTemplateVersion', { id, revision: 2, version: 1 });
    const third = await deliver(stand, 'SUP-3');
    expect(writtenOn(stand, 'SUP-3')).toContain(`Short report of ${third}`);
    expect(deliveryOf(stand, third).attempts.at(-1)?.cause).toBe('Added a work log to SUP-3.');
  });

  test('costs one storage read more than with the built-in template', async () => {
    const stand = await createVirtualStand();
    await useTemplate(stand);
    await deliver(stand, 'SUP-1');
    const mark = stand.platform.ledger.mark();
    await deliver(stand, 'SUP-2');
    const consumer = workSince(stand, mark).find(({ kind }) => kind === 'consumer');
    expect(consumer?.storage).toMatchObject({ reads: 3, writes: 1 });
  });

  test('is not lost if its template fails with it: the built-in one is used, and the delivery says so', async () => {
    const stand = await createVirtualStand();
    const id = await useTemplate(stand);
    plantText(stand, id, 'Broken {{#if}}');
    const lsid = await deliver(stand, 'SUP-1');
    expect(writtenOn(stand, 'SUP-1')).toContain('Remote support session');
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done-with-remarks' });
    expect(deliveryOf(stand, lsid).attempts.at(-1)?.cause).toMatch(
      /^Added a work log to SUP-1\. The template “Short” could not be used, so the built-in one was\. The report template is wrong at line 1/,
    );
  });

  test.each([
    ['is gone', 'entity/delete', undefined, /so the built-in one was\. It does not exist any more\.$/],
    ['cannot be read', 'entity/set', { revision: 1, name: 'Short' }, /The stored template could not be read/],
  ])('is not lost if its template %s', async (_, operation, value, cause) => {
    const stand = await createVirtualStand();
    const id = await useTemplate(stand);
    stand.platform.store.handle(operation, { entityName: 'report-template', key: id, value });
    const lsid = await deliver(stand, 'SUP-1');
    expect(writtenOn(stand, 'SUP-1')).toContain('Remote support session');
    expect(deliveryOf(stand, lsid).attempts.at(-1)?.cause).toMatch(cause);
  });

  test('waits if storage cannot give the template, rather than being written with another one', async () => {
    const stand = await createVirtualStand();
    await useTemplate(stand);
    await deliver(stand, 'SUP-2');
    let failures = 0;
    stand.platform.faults.fault = ({ invocation, operation, index }) => {
      const isOfTemplates = invocation.kind === 'consumer' && operation === 'batch/get' && index > 0;
      if (!isOfTemplates || failures > 0) return undefined;
      failures += 1;
      return Response.json({ code: 'X', message: 'down' }, { status: 500 });
    };
    const lsid = await deliver(stand, 'SUP-1');
    await stand.advance(60);
    expect(failures).toBe(1);
    expect(deliveryOf(stand, lsid).state).toBe('done');
    expect(writtenOn(stand, 'SUP-1')).toContain(`Short report of ${lsid}`);
  });
});

describe('the preview', () => {
  const check = (stand: VirtualStand, payload: CheckTemplate) => administer(stand, 'checkTemplate', payload);
  const template = { use: 'workLog', format: 'rich', text: '<h3>{{session.start}}</h3>' } as const;

  test('is what Jira would get, for each sample and in the chosen language', async () => {
    const stand = await createVirtualStand();
    const { samples } = await administer(stand, 'readTemplateCatalogue', undefined);
    expect(samples.length).toBeGreaterThan(4);
    for (const { id } of samples) {
      const preview = { kind: 'sample' as const, sample: id, locale: 'de-DE', timeZone: 'Europe/Berlin' };
      expectValidAdf((await check(stand, { template, preview })).preview?.adf);
      await stand.advance(1);
    }
    const preview = { kind: 'sample', sample: 'short', locale: 'de-DE', timeZone: 'Europe/Berlin' } as const;
    expect((await check(stand, { template, preview })).preview?.text).toBe('31. Jan. 2026, 10:00 MEZ\n');
  });

  test('of a session on the appliance is what its work log will say', async () => {
    const stand = await createVirtualStand();
    const lsid = await deliver(stand, 'SUP-1');
    const { builtIn } = await administer(stand, 'listTemplates', undefined);
    const [workLog] = builtIn;
    if (!workLog) throw new Error('There is no built-in template.');
    const { preview } = await check(stand, {
      template: { use: 'workLog', format: workLog.format, text: workLog.text },
      preview: { kind: 'session', configurationId: stand.configurationId, lsid: ` ${lsid.toUpperCase()} ` },
    });
    expect(preview?.adf).toEqual(workLogsOf(stand, 'SUP-1')[0]?.comment);
    const unknown = {
      kind: 'session',
      configurationId: stand.configurationId,
      lsid: 'f'.repeat(32),
    } as const;
    expect(await askAdmin(stand, 'checkTemplate', { template, preview: unknown })).toMatchObject({
      problem: { kind: 'not-found', message: 'The appliance of “Help desk” has no report of this session.' },
    });
    expect(
      await askAdmin(stand, 'checkTemplate', { template, preview: { ...unknown, lsid: '../etc' } }),
    ).toMatchObject({ problem: { kind: 'invalid', fields: [{ path: 'lsid' }] } });
  });

  test('is empty for a template with mistakes, and the mistakes say where they are; unknown names are warnings', async () => {
    const stand = await createVirtualStand();
    const preview = { kind: 'sample', sample: 'short', locale: 'en-US', timeZone: 'UTC' } as const;
    const text = '<p>\n{{session.customer.nam}}</p>';
    const warned = await check(stand, { template: { ...template, text }, preview });
    expect(warned.preview).toBeDefined();
    expect(warned.problems).toEqual([
      {
        severity: 'warning',
        line: 2,
        column: 3,
        message: expect.stringMatching(/customer\.nam/),
        hint: 'Did you mean “session.customer.name”?',
      },
    ]);
    const wrong = await check(stand, { template: { ...template, text: '{{#if session.id}}' }, preview });
    expect(wrong.preview).toBeUndefined();
    expect(wrong.problems).toEqual([
      expect.objectContaining({ severity: 'error', line: expect.any(Number) }),
    ]);
    for (const { message } of [...warned.problems, ...wrong.problems])
      expect(message).toMatch(/^(\p{Lu}|\{\{).*\.$/u);
  });

  test('with a language that does not exist is refused', async () => {
    const stand = await createVirtualStand();
    const preview = { kind: 'sample', sample: 'short', locale: 'x y', timeZone: 'Mars' } as const;
    const answer = await askAdmin(stand, 'checkTemplate', { template, preview }, administrator);
    expect(answer).toMatchObject({ problem: { kind: 'invalid', fields: [{ path: 'locale' }] } });
  });
});

/** Puts a text into storage that the app would not have saved. */
function plantText({ platform }: VirtualStand, id: string, text: string): void {
  const stored = platform.store
    .dump()
    .find(({ entityName, key }) => entityName === 'report-template' && key === id);
  platform.store.handle('entity/set', {
    entityName: 'report-template',
    key: id,
    value: { ...Object(stored?.value), text } as object,
  });
}
