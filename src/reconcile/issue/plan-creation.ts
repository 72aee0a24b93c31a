import type { Configuration } from '../../configuration/configuration';
import { createIssue } from '../../jira/create-issue';
import { createRequest } from '../../jira/create-request';
import type { SendToJira } from '../../jira/jira-http';
import type { WritePorts } from '../writes/write';
import type { ChangeContent } from '../planned-change';
import type { WriteResult } from '../write-result';
import { assigneeOfNewIssue, matchLeading, type ChosenAssignee } from './choose-assignee';
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
  return mode === 'request' ? planRequest(session, fields) : planIssue(session, fields, ports);
}

async function planIssue(
  { session, configuration, marker }: SessionWithoutIssue,
  mapped: Record<string, unknown>,
  ports: WritePorts,
): Promise<Creation> {
  const { assignOnCreation, issueCreation } = configuration.settings;
  const { projectId, issueTypeId, defaultReporter } = issueCreation;
  const where = { project: projectId, configuration };
  const matching = assignOnCreation ? await matchLeading(session, where, ports) : undefined;
  const assignee = assigneeOfNewIssue(configuration, matching);
  const fields = {
    ...mapped,
    ...(assignee.accountId === undefined ? {} : { assignee: { accountId: assignee.accountId } }),
    ...(defaultReporter === '' ? {} : { reporter: { accountId: defaultReporter } }),
  };
  const planned = (issueKey: string) => createdIssue(issueKey, assignee, new Map(), configuration);
  return {
    toRemember: assignee.toRemember,
    content: { fields },
    planned,
    async create(jira) {
      const issue = { projectId, issueTypeId, fields, marker };
      const { key, leftOut } = await createIssue(jira, issue, fieldNames(configuration));
      return leftOut.size === 0 ? planned(key) : createdIssue(key, assignee, leftOut, configuration);
    },
  };
}

/** @param leftOut fields that Jira did not take, with its words */
function createdIssue(
  issueKey: string,
  { outcome }: ChosenAssignee,
  leftOut: ReadonlyMap<string, string>,
  { settings }: Configuration,
): CreatedSessionIssue {
  const { representativesWatch } = settings.issueCreation;
  const isAssignedLater = leftOut.has('assignee');
  const others = [...leftOut].filter(([field]) => field !== 'assignee');
  return {
    issueKey,
    pendingSteps: [
      ...(isAssignedLater ? ['assignee' as const] : []),
      ...(representativesWatch ? ['watchers' as const] : []),
    ],
    results: [
      { kind: 'issue', issueKey, outcome: 'written' },
      ...(isAssignedLater || !outcome ? [] : [{ kind: 'assignee' as const, issueKey, ...outcome }]),
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

function planRequest({ configuration }: SessionWithoutIssue, fields: Record<string, unknown>): Creation {
  const { issueCreation, assignOnCreation } = configuration.settings;
  const { serviceDeskId, requestTypeId, defaultReporter, defaultAssignee, representativesWatch } =
    issueCreation;
  const raiseOnBehalfOf = defaultReporter === '' ? undefined : defaultReporter;
  const planned = (issueKey: string): CreatedSessionIssue => ({
    issueKey,
    pendingSteps: [
      'property',
      ...(assignOnCreation || defaultAssignee !== '' ? ['assignee' as const] : []),
      ...(representativesWatch ? ['watchers' as const] : []),
    ],
    results: [{ kind: 'issue', issueKey, outcome: 'written' }],
  });
  return {
    content: { fields, ...(raiseOnBehalfOf === undefined ? {} : { raiseOnBehalfOf }) },
    planned,
    async create(jira) {
      const request = { serviceDeskId, requestTypeId, fields, raiseOnBehalfOf };
      return planned(await createRequest(jira, request, fieldNames(configuration)));
    },
  };
}
