import type { Configuration } from '../../configuration/configuration';
import { createIssue } from '../../jira/create-issue';
import { createRequest, createRequestFor } from '../../jira/create-request';
import type { SendToJira } from '../../jira/jira-http';
import type { WritePorts } from '../writes/write';
import type { ChangeContent } from '../planned-change';
import type { WriteResult } from '../write-result';
import { assigneeOfNewIssue, matchLeading, type ChosenAssignee } from './choose-assignee';
import { chooseReporter, type ChosenReporter } from './choose-reporter';
import type { MatchesToRemember } from './match-representatives';
import { fieldNames, newIssueFields, type SessionWithoutIssue } from './new-issue-fields';
import type { PendingStep } from './session-issue';

/** An issue that has come into being. */
export interface CreatedSessionIssue {
  issueKey: string;
  /** What could not be done with the same call. */
  pendingSteps: PendingStep[];
  /** What was done. */
  results: WriteResult[];
}

/** An issue that is to be created. All that is needed is at hand: it takes nothing but the call itself. */
export interface Creation {
  /** What matching has found out; absent: nobody was matched. */
  toRemember?: MatchesToRemember;
  /** What Jira gets. */
  content: ChangeContent;
  /** What comes of it if Jira takes all of it. */
  planned(issueKey: string): CreatedSessionIssue;
  /**
   * @param whileGood throws if the intent is too old for another call
   * @throws IssueNotCreated, and what `whileGood` and `callJira` throw
   */
  create(jira: SendToJira, whileGood: () => void): Promise<CreatedSessionIssue>;
}

/**
 * Plans an issue or a customer request. What takes time or may fail happens here, so that between the intent and
 * Jira's answer there is one call, and more only if Jira refuses what is dispensable: a field, a form, the customer.
 *
 * @throws StageFailure if a template fails, and what matching throws
 */
export async function planCreation(session: SessionWithoutIssue, ports: WritePorts): Promise<Creation> {
  const fields = await newIssueFields(session, ports.render);
  const { mode } = session.configuration.settings.issueCreation;
  const reporter = await chooseReporter(session.session, session.configuration, ports.jira);
  return mode === 'request'
    ? planRequest(session, fields, reporter)
    : planIssue(session, fields, reporter, ports);
}

async function planIssue(
  { session, configuration, marker }: SessionWithoutIssue,
  mapped: Record<string, unknown>,
  reporter: ChosenReporter,
  ports: WritePorts,
): Promise<Creation> {
  const { assignOnCreation, issueCreation } = configuration.settings;
  const { projectId, issueTypeId } = issueCreation;
  const reporterId = reporter.customer ?? reporter.otherwise;
  const where = { project: projectId, configuration };
  const matching = assignOnCreation ? await matchLeading(session, where, ports) : undefined;
  const assignee = assigneeOfNewIssue(configuration, matching);
  const fields = {
    ...mapped,
    ...(assignee.accountId === undefined ? {} : { assignee: { accountId: assignee.accountId } }),
    ...(reporterId === undefined ? {} : { reporter: { accountId: reporterId } }),
  };
  const people = { assignee, reporter };
  const planned = (issueKey: string) => createdIssue(issueKey, people, new Map(), configuration);
  return {
    toRemember: assignee.toRemember,
    content: { fields },
    planned,
    async create(jira) {
      const issue = { projectId, issueTypeId, fields, marker };
      const { key, leftOut } = await createIssue(jira, issue, fieldNames(configuration));
      return leftOut.size === 0 ? planned(key) : createdIssue(key, people, leftOut, configuration);
    },
  };
}

/** @param leftOut fields that Jira did not take, with its words */
function createdIssue(
  issueKey: string,
  { assignee: { outcome }, reporter }: { assignee: ChosenAssignee; reporter: ChosenReporter },
  leftOut: ReadonlyMap<string, string>,
  { settings }: Configuration,
): CreatedSessionIssue {
  const { representativesWatch } = settings.issueCreation;
  const isAssignedLater = leftOut.has('assignee');
  const isForOther = reporter.customer !== undefined && leftOut.has('reporter');
  const toldElsewhere = ['assignee', ...(isForOther ? ['reporter'] : [])];
  const others = [...leftOut].filter(([field]) => !toldElsewhere.includes(field));
  return {
    issueKey,
    pendingSteps: [
      ...(isAssignedLater ? ['assignee' as const] : []),
      ...(representativesWatch ? ['watchers' as const] : []),
    ],
    results: [
      { kind: 'issue', issueKey, outcome: 'written' },
      ...(isAssignedLater || !outcome ? [] : [{ kind: 'assignee' as const, issueKey, ...outcome }]),
      ...reporterResults(issueKey, reporter, isForOther),
      ...others.map(([field, jiraSays]): WriteResult => ({
        kind: 'field',
        issueKey,
        outcome: 'refused',
        field,
        jiraSays,
      })),
    ],
  };
}

function reporterResults(issueKey: string, { outcome }: ChosenReporter, isForOther: boolean): WriteResult[] {
  if (!outcome) return [];
  return [{ kind: 'reporter', issueKey, ...(isForOther ? { outcome: 'refused' } : outcome) }];
}

function planRequest(
  { configuration }: SessionWithoutIssue,
  fields: Record<string, unknown>,
  reporter: ChosenReporter,
): Creation {
  const { issueCreation, assignOnCreation } = configuration.settings;
  const { serviceDeskId, requestTypeId, defaultAssignee, representativesWatch } = issueCreation;
  const { customer, otherwise } = reporter;
  const raiseOnBehalfOf = customer ?? otherwise;
  const created = (issueKey: string, isForOther: boolean): CreatedSessionIssue => ({
    issueKey,
    pendingSteps: [
      'property',
      ...(assignOnCreation || defaultAssignee !== '' ? ['assignee' as const] : []),
      ...(representativesWatch ? ['watchers' as const] : []),
    ],
    results: [
      { kind: 'issue', issueKey, outcome: 'written' },
      ...reporterResults(issueKey, reporter, isForOther),
    ],
  });
  return {
    content: { fields, ...(raiseOnBehalfOf === undefined ? {} : { raiseOnBehalfOf }) },
    planned: (issueKey) => created(issueKey, false),
    async create(jira, whileGood) {
      const names = fieldNames(configuration);
      const request = { serviceDeskId, requestTypeId, fields, raiseOnBehalfOf: otherwise };
      if (customer === undefined) return created(await createRequest(jira, request, names), false);
      const order = { request, customer, beforeNext: whileGood };
      const { issueKey, isForCustomer } = await createRequestFor(jira, order, names);
      return created(issueKey, !isForCustomer);
    },
  };
}
