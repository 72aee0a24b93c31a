import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ManifestError, parseManifest, readManifest } from '../../../stand/forge/manifest';
import { startTestPlatform, storageRefusal } from './test-platform';

const manifestPath = join(__dirname, 'test-manifest.yml');

describe('the manifest', () => {
  it('is read with everything that the platform acts on', () => {
    const manifest = readManifest(manifestPath);
    expect(manifest).toMatchObject({
      appId: '11111111-2222-3333-4444-555555555555',
      scopes: ['storage:app'],
      backendAddresses: ['*.allowed.example', 'https://exact.example'],
      hasConfigurableEgress: true,
      resources: [{ key: 'page', path: 'src/page.tsx' }],
      environmentVariables: [
        { key: 'TEST_PLATFORM_UNSET' },
        { key: 'TEST_PLATFORM_VARIABLE', default: 'from the manifest' },
      ],
    });
    expect(manifest.functions.get('long-work')).toEqual({
      key: 'long-work',
      handler: 'index.work',
      timeoutSeconds: 120,
    });
    expect(manifest.uiModules).toMatchObject([
      { type: 'jira:adminPage', key: 'page', resolver: { function: 'resolver' } },
      { type: 'jira:issueContext', key: 'panel-without-resolver' },
    ]);
    expect(manifest.entities[0]?.indexes).toEqual([
      { name: 'startedAt', partition: [], range: 'startedAt' },
      { name: 'by-issue-and-time', partition: ['issue'], range: 'startedAt' },
      { name: 'by-issue-and-team', partition: ['issue', 'team'], range: 'rating' },
    ]);
  });

  it('may leave out everything but the app and its modules', () => {
    const manifest = parseManifest('app: {id: app}\nmodules: {}\n');
    expect(manifest).toMatchObject({ scopes: [], hasConfigurableEgress: false, entities: [] });
  });

  it.each([
    [
      'an interval that does not exist',
      'scheduledTrigger: [{key: a, function: f, interval: minute}]',
      'interval',
    ],
    ['a function that is not declared', 'consumer: [{key: a, queue: q, function: f}]', 'a → f'],
    ['a kind of module that it does not know', 'jira:issuePanle: [{key: a}]', 'jira:issuePanle'],
    ['a panel of an issue without a label', 'jira:issueContext: [{key: a}]', 'label'],
    [
      'a display condition that it does not know',
      'jira:adminPage: [{key: a, displayConditions: {isAdmin: true}}]',
      'isAdmin',
    ],
    [
      'a function that runs for too long',
      'function: [{key: a, handler: index.a, timeoutSeconds: 901}]',
      '900',
    ],
  ])('is refused with %s', (_, modules, problem) => {
    const read = () => parseManifest(`app: {id: app}\nmodules:\n  ${modules}\n`);
    expect(read).toThrow(ManifestError);
    expect(read).toThrow(problem);
  });

  it('must name functions that the app exports', async () => {
    const start = startTestPlatform({ loadModule: () => Promise.resolve({}) });
    await expect(start).rejects.toThrow('The app exports no function for index.resolver');
  });

  it('must have the scope storage:app for storage', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'manifest-')), 'manifest.yml');
    writeFileSync(
      path,
      `app: {id: app}
modules:
  jira:adminPage: [{key: page, resolver: {function: resolver}}]
  function: [{key: resolver, handler: index.resolver}]
`,
    );
    const forge = await startTestPlatform({ manifestPath: path });
    const refusal = await forge.inside(({ kvs }) => storageRefusal(kvs.get('key')));
    expect(refusal).toEqual({ code: 'FORBIDDEN', status: 403 });
    expect(() => forge.platform.egress.get()).toThrow('does not allow customer-managed egress');
    forge.stop();
  });

  it('sets its environment variables if they have a default', async () => {
    const forge = await startTestPlatform();
    expect(process.env.TEST_PLATFORM_VARIABLE).toBe('from the manifest');
    expect(process.env.TEST_PLATFORM_UNSET).toBeUndefined();
    forge.stop();
  });
});
