import type { AdminApi, AdminFunction } from '../../../src/administration/admin-api';
import { adminFunctions } from '../../../src/administration/answer-admin';
import { administrator, ordinaryUser } from '../../stand/stand';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { askAdmin } from '../support/administer';
import { everythingStored } from '../support/stored';

let stand: VirtualStand;

beforeAll(async () => {
  stand = await createVirtualStand();
});

/** Time goes on, so that Jira's limits for one second do not come into play. */
afterEach(async () => {
  stand.jira.faults.clear();
  await stand.advance(1);
});

afterAll(stopVirtualStands);

const forbidden = {
  ok: false,
  problem: { kind: 'forbidden', message: 'Only administrators of Jira may see and change this.' },
};

const settings = { name: 'Mine', host: 'mine.beyondtrustcloud.com', clientId: 'mine' };

/** What an administrator could send, and the app would act on. Functions that are not here are called without. */
function payloads(): { [Name in AdminFunction]?: AdminApi[Name]['payload'] } {
  const id = stand.configurationId;
  return {
    listConfigurations: undefined,
    readConfiguration: { id },
    saveConfiguration: { settings, clientSecret: 'secret' },
    setDisabled: { id, revision: 1, disabled: true },
    setPaused: { ids: [id], paused: true },
    deleteConfiguration: { id, revision: 1, confirmation: 'Help desk' },
    readUnreadableConfiguration: { revision: 1, place: 0 },
    deleteUnreadableConfiguration: { revision: 1, place: 0, confirmation: 'Help desk' },
    testConnection: { settings, clientSecret: 'secret' },
    outboundEventUrl: { applianceId: 'default' },
    findProjects: { query: '' },
    listIssueTypes: { projectId: '10000' },
    listServiceDesks: undefined,
    listRequestTypes: { serviceDeskId: '4' },
    listFields: { mode: 'request', serviceDeskId: '4', requestTypeId: '25' },
    findUsers: { query: 'a' },
    nameUsers: { accountIds: [administrator] },
    checkSurveyRules: { rules: [{ transition: 'Done', resolution: '' }], projects: [] },
    offerStatuses: { projectIds: ['10000'] },
    offerQuestions: { id, host: settings.host, clientId: settings.clientId, survey: 'customer' },
    readSettings: undefined,
    saveInstallationSettings: { revision: 1, settings: { retentionDays: 30 } },
    rotateUrlSecret: undefined,
    endFormerUrls: { rotatedAt: 1 },
    exportConfigurations: undefined,
    previewImport: { text: '{}' },
    applyImport: { text: '{}', revision: 1 },
    setOverride: { representative: 'maja', accountId: administrator },
    removeOverride: { representative: 'maja' },
    readAuditTrail: {},
    exportAuditTrail: {},
    listDeliveries: {},
    readDelivery: { id: 'a-delivery' },
    exportDeliveries: {},
    replayDeliveries: { ids: ['a-delivery'] },
    tryDeliveriesNow: { ids: ['a-delivery'] },
    discardDeliveries: { ids: ['a-delivery'], reason: 'No longer needed.' },
    readHealth: undefined,
    listTemplates: undefined,
    readTemplate: { id: 'a-template' },
    saveTemplate: { name: 'Mine', use: 'workLog', format: 'rich', text: '{{session.id}}' },
    deleteTemplate: { id: 'a-template', revision: 1 },
    readUnreadableTemplate: { id: 'a-template' },
    resetTemplate: { id: 'a-template' },
    deleteUnreadableTemplate: { id: 'a-template' },
    acceptBuiltIn: { id: 'a-template', revision: 1 },
    readTemplateHistory: { id: 'a-template' },
    readTemplateVersion: { id: 'a-template', version: 1 },
    restoreTemplateVersion: { id: 'a-template', revision: 2, version: 1 },
    checkTemplate: {
      template: { use: 'workLog', format: 'rich', text: '{{session.id}}' },
      preview: { kind: 'session', configurationId: id, lsid: 'a'.repeat(32) },
    },
    readTemplateCatalogue: undefined,
    dryRun: { id },
    previewBackfill: { configurationId: id, first: '2026-01-11', last: '2026-01-12' },
    startBackfill: { configurationId: id, first: '2026-01-11', last: '2026-01-12' },
    pauseBackfill: { configurationId: id, jobId: 'a-backfill' },
    resumeBackfill: { configurationId: id, jobId: 'a-backfill' },
    cancelBackfill: { configurationId: id, jobId: 'a-backfill' },
    dismissBackfill: { configurationId: id, jobId: 'a-backfill' },
    readBackfills: undefined,
  };
}

interface Caller {
  accountId?: string;
  /** What the caller writes into the page's context. */
  contextOverrides?: Record<string, unknown>;
  /** What the caller also writes into the payload. */
  forged?: Record<string, unknown>;
}

const forgery = {
  accountId: administrator,
  context: { accountId: administrator, principal: { accountId: administrator } },
  principal: { accountId: administrator },
  isAdministrator: true,
};

const callers: [string, Caller, number][] = [
  ['an ordinary user', { accountId: ordinaryUser }, 1],
  ['an account that Jira does not know', { accountId: 'nobody-of-this-site' }, 1],
  ['nobody', {}, 0],
  ['an ordinary user with a forged payload', { accountId: ordinaryUser, forged: forgery }, 1],
  ['an ordinary user with a forged context', { accountId: ordinaryUser, contextOverrides: forgery }, 1],
  ['nobody with a forged payload and context', { forged: forgery, contextOverrides: forgery }, 0],
];

/** Calls a function as the platform does, and returns what the app did meanwhile. */
async function call(name: string, payload: unknown, { accountId, contextOverrides, forged }: Caller) {
  const mark = stand.platform.ledger.mark();
  const seen = { jira: stand.jira.calls.length, appliance: stand.appliance.calls.length };
  const answer = await stand.platform
    .invokeResolver({
      moduleKey: 'remote-support-admin',
      functionKey: name,
      payload: forged ? { ...Object(payload), ...forged } : payload,
      accountId,
      contextOverrides,
    })
    .catch((error: unknown) => error);
  const [record] = stand.platform.ledger.since(mark);
  return {
    answer,
    storage: record?.storage.operations,
    egress: record?.egress,
    jira: stand.jira.calls
      .slice(seen.jira)
      .map(({ actor, method, path, query }) => ({ actor, method, path, query })),
    applianceCalls: stand.appliance.calls.length - seen.appliance,
  };
}

const permissionQuestion = (accountId: string | undefined) => ({
  actor: { kind: 'user', accountId },
  method: 'GET',
  path: '/rest/api/3/mypermissions',
  query: { permissions: 'ADMINISTER' },
});

describe.each(callers)('%s', (_, caller, questions) => {
  test.each(adminFunctions)('is refused by %s, which touches nothing', async (name) => {
    const before = everythingStored(stand);
    const done = await call(name, payloads()[name], caller);
    expect(done).toEqual({
      answer: forbidden,
      storage: [],
      egress: [],
      jira: Array.from({ length: questions }, () => permissionQuestion(caller.accountId)),
      applianceCalls: 0,
    });
    expect(everythingStored(stand)).toBe(before);
  });
});

describe('a customer of the service desk', () => {
  const caller = { accountId: 'qm:6d1f0c:0001' };

  test.each(adminFunctions)('is refused by the platform at %s, which touches nothing', async (name) => {
    const before = everythingStored(stand);
    expect(await call(name, payloads()[name], caller)).toEqual({
      answer: expect.objectContaining({
        message: expect.stringContaining('Authentication Required') as string,
      }),
      storage: [],
      egress: [],
      jira: [],
      applianceCalls: 0,
    });
    expect(everythingStored(stand)).toBe(before);
  });
});

describe('the question whether somebody administers Jira', () => {
  test('is asked at every call: somebody who is no longer an administrator is refused at once', async () => {
    const user = stand.jira.site.users.get(administrator);
    if (!user) throw new Error('The simulated Jira has no administrator.');
    expect(await askAdmin(stand, 'listConfigurations', undefined)).toMatchObject({ ok: true });
    user.administers = false;
    expect(await askAdmin(stand, 'listConfigurations', undefined)).toEqual(forbidden);
    user.administers = true;
  });

  test.each([
    ['fails', { status: 500 }, 'failed'],
    ['is refused', { status: 401 }, 'forbidden'],
    ['is limited', { status: 429, headers: { 'Retry-After': '5' } }, 'failed'],
    ['is answered with something else', { status: 200, body: { permissions: {} } }, 'failed'],
    [
      'is answered with a text',
      { status: 200, body: { permissions: { ADMINISTER: { havePermission: 'yes' } } } },
      'failed',
    ],
    ['gets no answer', { kind: 'no-connection' as const }, 'failed'],
  ])('if it %s, nobody gets further', async (_, fault, kind) => {
    stand.jira.faults.add({ path: /mypermissions/, times: 1, ...fault });
    const done = await call('readConfiguration', { id: stand.configurationId }, { accountId: administrator });
    expect(done).toMatchObject({ answer: { ok: false, problem: { kind } }, storage: [], egress: [] });
  });
});

describe('a function that does not exist', () => {
  test.each([
    ['constructor'],
    ['__proto__'],
    ['toString'],
    ['hasOwnProperty'],
    ['valueOf'],
    ['__defineGetter__'],
    ['listconfigurations'],
    ['answerAdmin'],
    [''],
  ])('%j is an error without an effect, for an administrator too', async (name) => {
    for (const accountId of [undefined, ordinaryUser, administrator]) {
      const done = await call(name, { id: stand.configurationId }, { accountId });
      expect(done).toMatchObject({ answer: expect.any(Error), storage: [], egress: [], jira: [] });
      expect(String(done.answer)).not.toContain(stand.configurationId);
    }
  });
});
