import { z } from 'zod';
import { readSessionId } from '../session/session-id';
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
import type { AdminApi } from './admin-api';
import { withoutPayload, type DependenciesOf, type Operations } from '../resolver/answer-with';
import { backfillDays, namedBackfill, previewedDays } from './backfill/backfill-payloads';
import { cancel, pause, resume, start } from './backfill/control-backfills';
import { preview } from './backfill/preview';
import { readBackfills } from './backfill/read-backfills';
import { deleteConfiguration, setDisabled } from './configurations/change-configuration';
import { listConfigurations, readConfiguration } from './configurations/list-configurations';
import { outboundEventUrl } from './configurations/outbound-event-url';
import { saveConfiguration } from './configurations/save-configuration';
import {
  deleteUnreadableConfiguration,
  readUnreadableConfiguration,
} from './configurations/unreadable-configurations';
import { testConnection } from './connection-test/test-connection';
import { dryRun } from './dry-run/dry-run';
import {
  findProjects,
  listIssueTypes,
  listRequestTypes,
  listServiceDesks,
} from './jira-choices/find-choices';
import { listFields } from './jira-choices/list-fields';
import { accountsNamed, findUsers, nameUsers } from './jira-choices/find-users';
import { removeOverride, setOverride } from './settings/edit-overrides';
import { exportConfigurations } from './settings/exported-configurations';
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
import {
  deleteUnreadableTemplate,
  readUnreadableTemplate,
  resetTemplate,
} from './templates/unreadable-templates';

const id = z.string().min(1).max(100);
const text = z.string().max(2000);
const longText = z.string().max(2 * 1024 * 1024);
const revision = z.int();
const sessionId = text.transform((typed, context) => {
  const lsid = readSessionId(typed);
  if (lsid === undefined) context.addIssue('This is not a session id.');
  return lsid ?? z.NEVER;
});
const change = z.object({ id, revision });
const unreadableAt = z.object({ revision, place: z.int().min(0) });
const target = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('issue'), projectId: id, issueTypeId: id }),
  z.object({ mode: z.literal('request'), serviceDeskId: id, requestTypeId: id }),
]);

const operations = {
  listConfigurations: withoutPayload(listConfigurations),
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
  readUnreadableConfiguration: { payload: unreadableAt, run: readUnreadableConfiguration },
  deleteUnreadableConfiguration: {
    payload: unreadableAt.extend({ confirmation: text.optional() }),
    run: deleteUnreadableConfiguration,
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
  listServiceDesks: withoutPayload(listServiceDesks),
  listRequestTypes: { payload: z.object({ serviceDeskId: id }), run: listRequestTypes },
  listFields: { payload: target, run: listFields },
  findUsers: { payload: z.object({ query: text }), run: findUsers },
  nameUsers: { payload: z.object({ accountIds: z.array(id).max(accountsNamed) }), run: nameUsers },
  readSettings: withoutPayload(readSettings),
  saveInstallationSettings: {
    payload: z.object({ revision, settings: z.unknown().optional() }),
    run: saveInstallationSettings,
  },
  rotateUrlSecret: withoutPayload(rotateUrlSecret),
  endFormerUrls: { payload: z.object({ rotatedAt: z.int() }), run: endFormerUrls },
  exportConfigurations: withoutPayload(exportConfigurations),
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
  readHealth: withoutPayload(readHealth),
  previewBackfill: { payload: previewedDays, run: preview },
  startBackfill: { payload: backfillDays, run: start },
  pauseBackfill: { payload: namedBackfill, run: pause },
  resumeBackfill: { payload: namedBackfill, run: resume },
  cancelBackfill: { payload: namedBackfill, run: cancel },
  readBackfills: withoutPayload(readBackfills),
  listTemplates: withoutPayload(listTemplates),
  readTemplate: { payload: templateNamed, run: readTemplate },
  saveTemplate: { payload: savedTemplate, run: saveTemplate },
  deleteTemplate: { payload: templateAt, run: deleteTemplate },
  readUnreadableTemplate: { payload: templateNamed, run: readUnreadableTemplate },
  resetTemplate: { payload: templateNamed, run: resetTemplate },
  deleteUnreadableTemplate: { payload: templateNamed, run: deleteUnreadableTemplate },
  acceptBuiltIn: { payload: templateAt, run: acceptBuiltIn },
  readTemplateHistory: { payload: templateNamed, run: readTemplateHistory },
  readTemplateVersion: { payload: templateVersionNamed, run: readTemplateVersion },
  restoreTemplateVersion: { payload: templateVersionAt, run: restoreTemplateVersion },
  checkTemplate: { payload: checkedTemplate, run: checkTypedTemplate },
  readTemplateCatalogue: withoutPayload(readTemplateCatalogue),
} satisfies Operations<AdminApi, never>;

/** What each function of the admin page takes, and what it does. Together they need what each of them names. */
export const adminOperations: Operations<AdminApi, DependenciesOf<typeof operations>> = operations;
