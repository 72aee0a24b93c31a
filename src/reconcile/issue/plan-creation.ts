import { createIssue } from '../../jira/create-issue';
import { createRequest } from '../../jira/create-request';
import type { SendToJira } from '../../jira/jira-http';
import type { WritePorts } from '../writes/write';
import type { WriteResult } from '../write-result';
import { assigneeOfNewIssue } from './choose-assignee';
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
  /** @throws IssueNotCreated, and what `callJira` throws */
  create(jira: SendToJira): Promise<CreatedSessionIssue>;
}

/**
 * Plans an issue or a customer request. What takes time or may fail happens here, so that between the intent and
 * Jira's answer there is one call, or two if Jira refuses a field that is dispensable.
 *
 * @throws StageFailure if a template fails, and what matching throws
 */
export async function planCreation(session: SessionWithoutIssue, ports: WritePorts): Promise<Creation> {
  const fields = await newIssueFields(session, ports.render);
  const { mode } = session.configuration.settings.issueCreation;
  return mode === 'request'
    ? { create: (jira) => raiseRequest(session, fields, jira) }
    : plainIssue(session, fields, ports);
}

async function plainIssue(
  { session, configuration, marker }: SessionWithoutIssue,
  fields: Record<string, unknown>,
  ports: WritePorts,
): Promise<Creation> {
  const { projectId, issueTypeId, defaultReporter, representativesWatch } =
    configuration.settings.issueCreation;
  const assignee = await assigneeOfNewIssue(session, { project: projectId, configuration }, ports);
  const whole = {
    ...fields,
    ...(assignee.accountId === undefined ? {} : { assignee: { accountId: assignee.accountId } }),
    ...(defaultReporter === '' ? {} : { reporter: { accountId: defaultReporter } }),
  };
  return {
    toRemember: assignee.toRemember,
    async create(jira) {
      const names = fieldNames(configuration);
      const issue = { projectId, issueTypeId, fields: whole, marker };
      const { key, leftOut } = await createIssue(jira, issue, names);
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
  jira: SendToJira,
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
