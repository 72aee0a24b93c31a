import * as v from 'valibot';
import { maximumConfigurations } from '../configuration/configuration';
import { countedList } from '../foundation/counted-list';
import { integer } from '../foundation/integer';
import { notAList } from '../foundation/not-a-list';
import { discard, replay, tryAtOnce } from './activity/change-deliveries';
import {
  exportedDeliveries,
  partNumber,
  deliveryId,
  listedDeliveries,
  namedDeliveries,
  namedConfigurations,
  redirected,
  replayed,
  triedNow,
} from './activity/activity-payloads';
import { exportDeliveries } from './activity/export-deliveries';
import { readHealth } from './activity/health/read-health';
import { listDeliveries } from './activity/list-deliveries';
import { findIssues } from './activity/redirect/find-issues';
import { readNewIssues } from './activity/redirect/may-create-there';
import { redirectDeliveries } from './activity/redirect/redirect-deliveries';
import { readDelivery } from './activity/read-delivery';
import type { AdminApi } from './admin-api';
import { sendTestMail } from './alert-issue/send-test-mail';
import { withoutPayload, type DependenciesOf, type Operations } from '../resolver/answer-with';
import { backfillDays, namedBackfill, previewedDays } from './backfill/backfill-payloads';
import { cancel, dismiss, pause, resume, start } from './backfill/control-backfills';
import { preview } from './backfill/preview';
import { readBackfills } from './backfill/read-backfills';
import { confirmedRemarks } from './confirm-remarks';
import { deleteConfiguration, setDisabled } from './configurations/change-configuration';
import { listConfigurations, readConfiguration } from './configurations/list-configurations';
import { outboundEventUrl } from './configurations/outbound-event-url';
import { saveConfiguration } from './configurations/save-configuration';
import { setPaused } from './configurations/set-paused';
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
import { findGroups } from './jira-choices/find-groups';
import { listFields } from './jira-choices/list-fields';
import { accountsNamed, findUsers, nameUsers } from './jira-choices/find-users';
import { countOutlived } from './settings/count-outlived';
import { removeOverride, setOverride } from './settings/edit-overrides';
import { exportConfigurations } from './settings/exported-configurations';
import { applyImport, previewImport } from './settings/import-configurations';
import { exportAuditTrail } from './settings/export-audit-trail';
import { readAuditTrail } from './settings/read-audit-trail';
import { readSettings, saveInstallationSettings } from './settings/settings-page';
import { endFormerUrls, rotateUrlSecret } from './settings/url-secret-changes';
import { checkRules } from './survey-rules/check-rules';
import { offerQuestions } from './survey-rules/offer-questions';
import { offerStatuses } from './survey-rules/offer-statuses';
import { namedProjects, rulesToCheck, surveysToAsk } from './survey-rules/survey-rules-payloads';
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

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const text = v.pipe(v.string(), v.maxLength(2000));
const longText = v.pipe(v.string(), v.maxLength(2 * 1024 * 1024));
const revision = integer;
const change = v.object({ id, revision });
const shownAudit = {
  configurationId: v.optional(id),
  accountId: v.optional(id),
  cursor: v.optional(text),
};
const unreadableAt = v.object({ revision, place: v.pipe(integer, v.minValue(0)) });
const target = v.variant('mode', [
  v.object({ mode: v.literal('issue'), projectId: id, issueTypeId: id }),
  v.object({ mode: v.literal('request'), serviceDeskId: id, requestTypeId: id }),
]);

const operations = {
  listConfigurations: withoutPayload(listConfigurations),
  readConfiguration: { payload: v.object({ id }), run: readConfiguration },
  saveConfiguration: {
    payload: v.pipe(
      notAList,
      v.object({
        id: v.optional(id),
        revision: v.optional(revision),
        settings: v.optional(v.unknown()),
        clientSecret: v.optional(v.unknown()),
        confirmed: confirmedRemarks,
      }),
    ),
    run: saveConfiguration,
  },
  setDisabled: {
    payload: v.object({ ...change.entries, disabled: v.boolean(), confirmed: confirmedRemarks }),
    run: setDisabled,
  },
  setPaused: {
    payload: v.object({
      ids: v.pipe(countedList(id, maximumConfigurations), v.minLength(1)),
      paused: v.boolean(),
    }),
    run: setPaused,
  },
  deleteConfiguration: {
    payload: v.object({ ...change.entries, confirmation: v.optional(text) }),
    run: deleteConfiguration,
  },
  readUnreadableConfiguration: { payload: unreadableAt, run: readUnreadableConfiguration },
  deleteUnreadableConfiguration: {
    payload: v.object({ ...unreadableAt.entries, confirmation: v.optional(text) }),
    run: deleteUnreadableConfiguration,
  },
  testConnection: {
    payload: v.pipe(
      notAList,
      v.object({
        id: v.optional(id),
        settings: v.optional(v.unknown()),
        clientSecret: v.optional(v.unknown()),
      }),
    ),
    run: testConnection,
  },
  outboundEventUrl: {
    payload: v.object({ applianceId: v.pipe(v.string(), v.maxLength(64)) }),
    run: outboundEventUrl,
  },
  findProjects: { payload: v.object({ query: text, id: v.optional(id) }), run: findProjects },
  listIssueTypes: { payload: v.object({ projectId: id }), run: listIssueTypes },
  listServiceDesks: withoutPayload(listServiceDesks),
  listRequestTypes: { payload: v.object({ serviceDeskId: id }), run: listRequestTypes },
  listFields: { payload: target, run: listFields },
  findUsers: { payload: v.object({ query: text }), run: findUsers },
  nameUsers: {
    payload: v.object({ accountIds: countedList(id, accountsNamed) }),
    run: nameUsers,
  },
  offerStatuses: { payload: namedProjects, run: offerStatuses },
  offerQuestions: { payload: surveysToAsk, run: offerQuestions },
  checkSurveyRules: { payload: rulesToCheck, run: checkRules },
  readSettings: withoutPayload(readSettings),
  saveInstallationSettings: {
    payload: v.object({ revision, settings: v.optional(v.unknown()) }),
    run: saveInstallationSettings,
  },
  sendTestMail: withoutPayload(sendTestMail),
  findGroups: { payload: v.object({ query: text }), run: findGroups },
  countOutlived: { payload: v.object({ retentionDays: v.number() }), run: countOutlived },
  rotateUrlSecret: withoutPayload(rotateUrlSecret),
  endFormerUrls: { payload: v.object({ rotatedAt: integer }), run: endFormerUrls },
  exportConfigurations: withoutPayload(exportConfigurations),
  previewImport: { payload: v.object({ text: longText }), run: previewImport },
  applyImport: { payload: v.object({ text: longText, revision }), run: applyImport },
  setOverride: {
    payload: v.object({ representative: longText, accountId: text, confirmed: confirmedRemarks }),
    run: setOverride,
  },
  removeOverride: { payload: v.object({ representative: text }), run: removeOverride },
  readAuditTrail: { payload: v.pipe(notAList, v.object(shownAudit)), run: readAuditTrail },
  exportAuditTrail: {
    payload: v.pipe(notAList, v.object({ ...shownAudit, part: v.optional(partNumber) })),
    run: exportAuditTrail,
  },
  listDeliveries: { payload: listedDeliveries, run: listDeliveries },
  readDelivery: { payload: v.object({ id: deliveryId }), run: readDelivery },
  exportDeliveries: { payload: exportedDeliveries, run: exportDeliveries },
  replayDeliveries: { payload: replayed, run: replay },
  tryDeliveriesNow: { payload: triedNow, run: tryAtOnce },
  discardDeliveries: { payload: v.object({ ...namedDeliveries.entries, reason: text }), run: discard },
  findIssues: { payload: v.object({ query: text }), run: findIssues },
  readNewIssues: { payload: namedConfigurations, run: readNewIssues },
  redirectDeliveries: { payload: redirected, run: redirectDeliveries },
  dryRun: { payload: v.object({ id, lsid: v.optional(text) }), run: dryRun },
  readHealth: withoutPayload(readHealth),
  previewBackfill: { payload: previewedDays, run: preview },
  startBackfill: { payload: backfillDays, run: start },
  pauseBackfill: { payload: namedBackfill, run: pause },
  resumeBackfill: { payload: namedBackfill, run: resume },
  cancelBackfill: { payload: namedBackfill, run: cancel },
  dismissBackfill: { payload: namedBackfill, run: dismiss },
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
