import type { Configuration } from '../configuration/configuration';
import { readIssueFacts, type IssueFacts } from '../jira/issue-facts';
import type { SendToJira } from '../jira/jira-http';
import type { Report } from '../report/report';
import type { TemplateUse } from '../report/template-use';
import type { Session } from '../session/session';
import { attachReport } from './effects/attach-report';
import type { Bringing } from './effects/effect';
import { EffectLog } from './effects/effect-log';
import { linkToAppliance } from './effects/link-to-appliance';
import { makeTransitions } from './effects/make-transitions';
import { transitionsAskedFor, type AskedTransition } from './effects/survey-transitions';
import { writeComment } from './effects/write-comment';
import { writeWorkLogs } from './effects/write-work-logs';
import { isConfined, refuseOtherProjects } from './issue/allowed-projects';
import { atStage } from './outcome';
import type { RenderReport } from './render-report-port';
import type { SessionTimes } from './session-end';
import type { Result } from './write-result';

export interface SessionToBring {
  session: Session;
  times: SessionTimes;
  configuration: Configuration;
  /** The issue was created in this attempt, so nothing of the session can be on it yet. */
  isNewIssue?: boolean;
  /** The session names the issue by a key that it had before it was moved. */
  wasMoved?: boolean;
  /** Whether somebody is assigned to it has to be known afterwards. */
  readsAssignee?: boolean;
  /** The session says that it is this issue, and nothing more is known: its project is looked at first. */
  isClaim?: boolean;
}

export interface IssueDependencies {
  jira: SendToJira;
  render: RenderReport;
}

/** What an issue shows of a session afterwards. */
export interface Brought {
  /** By the key that it has now, as far as Jira told. */
  issueKey: string;
  /** What was read of it, where anything had to be. */
  facts?: IssueFacts;
  workLogId?: string;
  /** What was done or found impossible. */
  results: Result[];
  /** Whether the issue shows anything of the session: not where the settings leave nothing to write. */
  isWritten: boolean;
}

/**
 * Makes one issue agree with a session: work logs, comment, full report, links, and transitions last. Running it
 * again changes nothing. What is hopeless for one of them does not stop the others; what may go better later does,
 * since all of it is done again then.
 *
 * @throws StageFailure with the stage and what went wrong
 */
export async function bringIntoIssue(
  named: string,
  {
    isNewIssue = false,
    wasMoved = false,
    readsAssignee = false,
    isClaim = false,
    ...toBring
  }: SessionToBring,
  dependencies: IssueDependencies,
): Promise<Brought> {
  const toIssue: Bringing = { issueKey: named, isNewIssue, wasMoved, ...toBring, ...dependencies };
  const { settings } = toIssue.configuration;
  const asked = transitionsAskedFor(toIssue.session, toIssue.configuration);
  const workLogReport = settings.updateWorkLog ? await renderWorkLog(toIssue) : undefined;
  const checksProject = isClaim && isConfined(settings);
  const facts = await factsFor(toIssue, { workLogReport, asked, readsAssignee, checksProject });
  if (facts && checksProject) await atStage('issue', () => refuseOtherProjects(facts, settings));
  const issueKey = facts?.issueKey ?? named;
  const bringing = { ...toIssue, issueKey, wasMoved: wasMoved || issueKey !== named };

  const log = new EffectLog(facts !== undefined);
  if (workLogReport) await log.run('work-log', () => writeWorkLogs(bringing, workLogReport));
  const comment =
    facts && settings.internalComment
      ? await log.run('comment', () => writeComment({ ...bringing, facts }))
      : undefined;
  const shortened = settings.attachFullReport ? shortenedOf(workLogReport, comment?.report) : undefined;
  if (facts && shortened) {
    await log.run('attachment', () => attachReport({ ...bringing, facts }, shortened));
  }
  if (settings.linkToAppliance) await log.run('link', () => linkToAppliance(bringing));
  if (facts) await log.run('transition', () => makeTransitions({ ...bringing, facts }, asked));
  return { ...log.result(), issueKey, facts };
}

function renderWorkLog({ render, session, configuration }: Bringing): Promise<Report> {
  return atStage('report', () => render('workLog', session, configuration));
}

/** What needs to be known of the issue, and only where it does: a plain session costs no call for it. */
async function factsFor(
  { jira, issueKey, configuration }: Bringing,
  { workLogReport, asked, readsAssignee, checksProject }: Reasons,
): Promise<IssueFacts | undefined> {
  const { internalComment, attachFullReport } = configuration.settings;
  const attachments = attachFullReport && (internalComment || workLogReport?.shortened !== undefined);
  const isNeeded = internalComment || attachments || readsAssignee || checksProject || asked.length > 0;
  if (!isNeeded) return undefined;
  const propertyKeys = asked.map(({ propertyKey }) => propertyKey);
  const wanted = { attachments, assignee: readsAssignee, propertyKeys };
  return atStage('issue', () => readIssueFacts(jira, issueKey, wanted));
}

/** Why an issue may have to be read. */
interface Reasons {
  workLogReport: Report | undefined;
  asked: readonly AskedTransition[];
  readsAssignee: boolean;
  checksProject: boolean;
}

/** Which of the reports that were written lacks something, if any. */
function shortenedOf(workLog: Report | undefined, comment: Report | undefined): TemplateUse | undefined {
  if (workLog?.shortened) return 'workLog';
  return comment?.shortened ? 'internalComment' : undefined;
}
