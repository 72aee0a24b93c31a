import { z } from 'zod';
import { readSessionId } from '../appliance/session-id';
import { asksForConsent } from '../failure/platform-errors';
import { callJira } from '../jira/jira-call';
import { JiraPermissionMissing } from '../jira/jira-errors';
import { withQuery } from '../jira/jira-http';
import { discard, replay } from './activity/change-deliveries';
import {
  deliveryFilter,
  deliveryId,
  listedDeliveries,
  namedDeliveries,
  replayed,
} from './activity/activity-payloads';
import { exportDeliveries } from './activity/export-deliveries';
import { readHealth } from './activity/health/read-health';
import { listDeliveries } from './activity/list-deliveries';
import { readDelivery } from './activity/read-delivery';
import type { AdminAnswer, AdminApi, AdminFunction } from './admin-api';
import { backfillDays, namedBackfill, previewedDays } from './backfill/backfill-payloads';
import { cancel, pause, resume, start } from './backfill/control-backfills';
import { preview } from './backfill/preview';
import { readBackfills } from './backfill/read-backfills';
import { deleteConfiguration, setDisabled } from './configurations/change-configuration';
import { listConfigurations, readConfiguration } from './configurations/list-configurations';
import { outboundEventUrl } from './configurations/outbound-event-url';
import { saveConfiguration } from './configurations/save-configuration';
import { testConnection } from './connection-test/test-connection';
import type { AdminDependencies } from './dependencies';
import { dryRun } from './dry-run/dry-run';
import {
  findProjects,
  listIssueTypes,
  listRequestTypes,
  listServiceDesks,
} from './jira-choices/find-choices';
import { listFields } from './jira-choices/list-fields';
import { accountsNamed, findUsers, nameUsers } from './jira-choices/find-users';
import { answerFor } from './problems';
import { removeOverride, setOverride } from './settings/edit-overrides';
import { exportText } from './settings/exported-configurations';
import { applyImport, previewImport } from './settings/import-configurations';
import { readAuditTrail } from './settings/read-audit-trail';
import { readSettings, saveInstallationSettings } from './settings/settings-page';
import { endFormerUrls, rotateUrlSecret } from './settings/url-secret-changes';
import { acceptBuiltIn, deleteTemplate } from './templates/change-template';
import { checkTypedTemplate } from './templates/check-template';
import { listTemplates, readTemplate } from './templates/list-templates';
import { saveTemplate } from './templates/save-template';
import { readTemplateCatalogue } from './templates/template-catalogue';
import {
  readTemplateHistory,
  readTemplateVersion,
  restoreTemplateVersion,
} from './templates/template-history';
import {
  checkedTemplate,
  savedTemplate,
  templateAt,
  templateNamed,
  templateVersionAt,
  templateVersionNamed,
} from './templates/template-payloads';

const nothing = z.unknown().transform(() => undefined);
const id = z.string().min(1).max(100);
const text = z.string().max(2000);
const longText = z.string().max(2 * 1024 * 1024);
const revision = z.int();
const sessionId = text.transform((typed, context) => {
  const lsid = readSessionId(typed);
  if (lsid === undefined) context.addIssue('This is no session id.');
  return lsid ?? z.NEVER;
});
const change = z.object({ id, revision });
const target = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('issue'), projectId: id, issueTypeId: id }),
  z.object({ mode: z.literal('request'), serviceDeskId: id, requestTypeId: id }),
]);

interface AdminOperation<Name extends AdminFunction> {
  payload: z.ZodType<AdminApi[Name]['payload']>;
  run: (
    payload: AdminApi[Name]['payload'],
    dependencies: AdminDependencies,
  ) => Promise<AdminApi[Name]['value']>;
}

const operations: { [Name in AdminFunction]: AdminOperation<Name> } = {
  listConfigurations: { payload: nothing, run: (_, dependencies) => listConfigurations(dependencies) },
  readConfiguration: { payload: z.object({ id }), run: readConfiguration },
  saveConfiguration: {
    payload: z.object({
      id: id.optional(),
      revision: revision.optional(),
      settings: z.unknown().optional(),
      clientSecret: z.unknown().optional(),
    }),
    run: saveConfiguration,
  },
  setDisabled: { payload: change.extend({ disabled: z.boolean() }), run: setDisabled },
  deleteConfiguration: {
    payload: change.extend({ confirmation: text.optional() }),
    run: deleteConfiguration,
  },
  testConnection: {
    payload: z.object({
      id: id.optional(),
      settings: z.unknown().optional(),
      clientSecret: z.unknown().optional(),
    }),
    run: testConnection,
  },
  outboundEventUrl: { payload: z.object({ applianceId: z.string().max(64) }), run: outboundEventUrl },
  findProjects: { payload: z.object({ query: text, id: id.optional() }), run: findProjects },
  listIssueTypes: { payload: z.object({ projectId: id }), run: listIssueTypes },
  listServiceDesks: { payload: nothing, run: (_, dependencies) => listServiceDesks(dependencies) },
  listRequestTypes: { payload: z.object({ serviceDeskId: id }), run: listRequestTypes },
  listFields: { payload: target, run: listFields },
  findUsers: { payload: z.object({ query: text }), run: findUsers },
  nameUsers: { payload: z.object({ accountIds: z.array(id).max(accountsNamed) }), run: nameUsers },
  readSettings: { payload: nothing, run: (_, dependencies) => readSettings(dependencies) },
  saveInstallationSettings: {
    payload: z.object({ revision, settings: z.unknown().optional() }),
    run: saveInstallationSettings,
  },
  rotateUrlSecret: { payload: nothing, run: (_, dependencies) => rotateUrlSecret(dependencies) },
  endFormerUrls: { payload: z.object({ rotatedAt: z.int() }), run: endFormerUrls },
  exportConfigurations: {
    payload: nothing,
    run: async (_, { configurations, templates, now }) => ({
      fileName: 'remote-support-configurations.json',
      text: exportText(await configurations.read(), (await templates.templateIndex()).templates, now()),
    }),
  },
  previewImport: { payload: z.object({ text: longText }), run: previewImport },
  applyImport: { payload: z.object({ text: longText, revision }), run: applyImport },
  setOverride: { payload: z.object({ representative: longText, accountId: text }), run: setOverride },
  removeOverride: { payload: z.object({ representative: text }), run: removeOverride },
  readAuditTrail: { payload: z.object({ cursor: text.optional() }), run: readAuditTrail },
  listDeliveries: { payload: listedDeliveries, run: listDeliveries },
  readDelivery: { payload: z.object({ id: deliveryId }), run: readDelivery },
  exportDeliveries: { payload: deliveryFilter, run: exportDeliveries },
  replayDeliveries: { payload: replayed, run: replay },
  discardDeliveries: { payload: namedDeliveries.extend({ reason: text }), run: discard },
  dryRun: { payload: z.object({ id, lsid: sessionId.optional() }), run: dryRun },
  readHealth: { payload: nothing, run: (_, dependencies) => readHealth(dependencies) },
  previewBackfill: { payload: previewedDays, run: preview },
  startBackfill: { payload: backfillDays, run: start },
  pauseBackfill: { payload: namedBackfill, run: pause },
  resumeBackfill: { payload: namedBackfill, run: resume },
  cancelBackfill: { payload: namedBackfill, run: cancel },
  readBackfills: { payload: nothing, run: (_, dependencies) => readBackfills(dependencies) },
  listTemplates: { payload: nothing, run: (_, dependencies) => listTemplates(dependencies) },
  readTemplate: { payload: templateNamed, run: readTemplate },
  saveTemplate: { payload: savedTemplate, run: saveTemplate },
  deleteTemplate: { payload: templateAt, run: deleteTemplate },
  acceptBuiltIn: { payload: templateAt, run: acceptBuiltIn },
  readTemplateHistory: { payload: templateNamed, run: readTemplateHistory },
  readTemplateVersion: { payload: templateVersionNamed, run: readTemplateVersion },
  restoreTemplateVersion: { payload: templateVersionAt, run: restoreTemplateVersion },
  checkTemplate: { payload: checkedTemplate, run: checkTypedTemplate },
  readTemplateCatalogue: { payload: nothing, run: (_, dependencies) => readTemplateCatalogue(dependencies) },
};

/** The functions that the page can call. */
export const adminFunctions = Object.keys(operations).filter(isAdminFunction);

function isAdminFunction(name: string): name is AdminFunction {
  return Object.hasOwn(operations, name);
}

/**
 * Answers one call of the admin page. Before anything is read or changed, Jira is asked as the user whether they
 * administer it; anybody else gets a plain refusal.
 *
 * @throws only what asks the user for consent, which has to reach the platform
 */
export async function answerAdmin<Name extends AdminFunction>(
  name: Name,
  payload: unknown,
  dependencies: AdminDependencies,
): Promise<AdminAnswer<AdminApi[Name]['value']>> {
  try {
    if (!(await isAdministrator(dependencies))) return forbidden;
    const operation = operations[name];
    const reading = operation.payload.safeParse(payload);
    if (!reading.success) return malformed;
    return { ok: true, value: await operation.run(reading.data, dependencies) };
  } catch (error) {
    if (asksForConsent(error)) throw error;
    const answer = answerFor(error);
    dependencies.log.warn('A call of the admin page ended with a problem.', {
      function: name,
      problem: answer.ok ? undefined : answer.problem.kind,
      error: error instanceof Error ? error.name : 'unknown',
    });
    return answer;
  }
}

const forbidden: AdminAnswer<never> = {
  ok: false,
  problem: { kind: 'forbidden', message: 'Only administrators of Jira may see and change this.' },
};

const malformed: AdminAnswer<never> = {
  ok: false,
  problem: {
    kind: 'failed',
    message: 'The page asked for something that the app does not understand.',
    advice: 'Reload the page: the app may have been updated meanwhile.',
  },
};

const permissionsSchema = z.object({
  permissions: z.object({ ADMINISTER: z.object({ havePermission: z.boolean() }) }),
});

async function isAdministrator({ accountId, jiraAsUser }: AdminDependencies): Promise<boolean> {
  if (accountId === undefined) return false;
  try {
    const answer = await callJira(jiraAsUser, {
      request: {
        method: 'GET',
        path: withQuery('/rest/api/3/mypermissions', { permissions: 'ADMINISTER' }),
      },
      action: 'ask whether you administer Jira',
      answer: permissionsSchema,
    });
    return answer.permissions.ADMINISTER.havePermission;
  } catch (error) {
    // Who may not even ask does not administer Jira.
    if (error instanceof JiraPermissionMissing) return false;
    throw error;
  }
}
