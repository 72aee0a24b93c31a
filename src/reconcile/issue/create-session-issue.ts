import { createIssue } from '../../jira/create-issue';
import { createRequest } from '../../jira/create-request';
import type { RenderReport } from '../render-report-port';
import type { WriteResult } from '../write-result';
import { assigneeOfNewIssue } from './choose-assignee';
import type { MatchesToRemember, MatchingPorts } from './match-representatives';
import { fieldNames, newIssueFields, type SessionWithoutIssue } from './new-issue-fields';
import type { PendingStep } from './session-issue';

export interface CreationDependencies extends MatchingPorts {
  render: RenderReport;
}

/** An issue that has come into being. */
export interface CreatedSessionIssue {
  issueKey: string;
  /** What could not be done with the same call. */
  pendingSteps: PendingStep[];
  /** What was done. */
  results: WriteResult[];
}

/** All that is needed is at hand: creating takes nothing but the call itself. */
export interface Creation {
  /** What matching has found out; absent: nobody was matched. */
  toRemember?: MatchesToRemember;
  /** @throws IssueNotCreated, and what `callJira` throws */
  create(): Promise<CreatedSessionIssue>;
}

/**
 * Makes an issue or a customer request ready to be created. What takes time or may fail happens here, so that
 * between the intent and Jira's answer there is one call, or two where Jira refuses a field that is dispensable.
 *
 * @throws StageFailure where a template fails, and what matching throws
 */
export async function createSessionIssue(
  session: SessionWithoutIssue,
  dependencies: CreationDependencies,
): Promise<Creation> {
  const fields = await newIssueFields(session, dependencies.render);
  const { mode } = session.configuration.settings.issueCreation;
  return mode === 'request'
    ? { create: () => raiseRequest(session, fields, dependencies) }
    : plainIssue(session, fields, dependencies);
}

async function plainIssue(
  { session, configuration, marker }: SessionWithoutIssue,
  fields: Record<string, unknown>,
  dependencies: CreationDependencies,
): Promise<Creation> {
  const { projectId, issueTypeId, defaultReporter, representativesWatch } =
    configuration.settings.issueCreation;
  const assignee = await assigneeOfNewIssue(session, { project: projectId, configuration }, dependencies);
  const whole = {
    ...fields,
    ...(assignee.accountId === undefined ? {} : { assignee: { accountId: assignee.accountId } }),
    ...(defaultReporter === '' ? {} : { reporter: { accountId: defaultReporter } }),
  };
  return {
    toRemember: assignee.toRemember,
    async create() {
      const names = fieldNames(configuration);
      const issue = { projectId, issueTypeId, fields: whole, marker };
      const { key, leftOut } = await createIssue(dependencies.jira, issue, names);
      const isAssignedLater = leftOut.has('assignee');
      return {
        issueKey: key,
        pendingSteps: [
          ...(isAssignedLater ? ['assignee' as const] : []),
          ...(representativesWatch ? ['watchers' as const] : []),
        ],
        results: [
          { kind: 'issue', issueKey: key, outcome: 'written' },
          ...(isAssignedLater || !assignee.outcome
            ? []
            : [{ kind: 'assignee' as const, issueKey: key, ...assignee.outcome }]),
          ...[...leftOut].flatMap(([field, jiraSays]): WriteResult[] =>
            field === 'assignee'
              ? []
              : [{ kind: 'field', issueKey: key, outcome: 'refused', field, jiraSays }],
          ),
        ],
      };
    },
  };
}

async function raiseRequest(
  { configuration }: SessionWithoutIssue,
  fields: Record<string, unknown>,
  { jira }: CreationDependencies,
): Promise<CreatedSessionIssue> {
  const { issueCreation, assignOnCreation } = configuration.settings;
  const { serviceDeskId, requestTypeId, defaultReporter, defaultAssignee, representativesWatch } =
    issueCreation;
  const raiseOnBehalfOf = defaultReporter === '' ? undefined : defaultReporter;
  const request = { serviceDeskId, requestTypeId, fields, raiseOnBehalfOf };
  const issueKey = await createRequest(jira, request, fieldNames(configuration));
  return {
    issueKey,
    pendingSteps: [
      'property',
      ...(assignOnCreation || defaultAssignee !== '' ? ['assignee' as const] : []),
      ...(representativesWatch ? ['watchers' as const] : []),
    ],
    results: [{ kind: 'issue', issueKey, outcome: 'written' }],
  };
}
