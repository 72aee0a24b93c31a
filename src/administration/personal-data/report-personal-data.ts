import { PolicyError } from '../../failure/policy-error';
import type { Log } from '../../failure/log';
import { errorName } from '../../foundation/error-name';
import { accountsInReport, ReportRefused, type ReportAccounts, type ReportAnswer } from './account-report';
import { eraseAccounts, type ErasureDependencies } from './erase-accounts';
import {
  finished,
  isDue,
  postponed,
  underWay,
  type ReportCycle,
  type ReportCycleStore,
} from './report-cycle';
import { storedAccounts } from './stored-accounts';

export interface ReportDependencies extends ErasureDependencies {
  cycle: ReportCycleStore;
  report: ReportAccounts;
  /** How many hours matches with Jira users are kept at most. So nothing read from Jira is older. */
  matchHours: number;
  log: Log;
}

/**
 * Reports to Atlassian whose accounts the app has stored, once in a cycle, and erases or forgets what Atlassian names.
 * If a run is cut short, the next one continues. One storage read if nothing is due.
 *
 * @throws what stopped it: the next runs try again
 */
export async function reportPersonalData(dependencies: ReportDependencies): Promise<void> {
  const startedAt = dependencies.now();
  const { revision, content } = await dependencies.cycle.readCycle();
  if (!isDue(content, startedAt)) return;
  const stored = await storedAccounts(dependencies);
  // Accounts that were erased in the meantime are not reported again.
  const waiting = content?.waiting?.filter((accountId) => stored.has(accountId)) ?? [...stored];
  await new Run(dependencies, startedAt, revision).start(content, waiting);
}

/** One run of the schedule that has something to do. */
class Run {
  constructor(
    private readonly dependencies: ReportDependencies,
    private readonly startedAt: number,
    private revision: number,
  ) {}

  async start(before: ReportCycle | undefined, waiting: readonly string[]): Promise<void> {
    if (waiting.length === 0) return void (await this.keep(finished(this.startedAt)));
    let cycle = underWay(before, waiting, this.startedAt);
    if (!(await this.keep(cycle))) return;
    try {
      for (let left = waiting; left.length > 0;) {
        await this.reportBatch(left.slice(0, accountsInReport));
        left = left.slice(accountsInReport);
        cycle = left.length === 0 ? finished(this.startedAt) : { ...cycle, failures: 0, waiting: [...left] };
        if (!(await this.keep(cycle))) return;
      }
    } catch (error) {
      await this.postpone(cycle, error);
      throw error;
    }
  }

  private async reportBatch(accountIds: readonly string[]): Promise<void> {
    const { log, matches } = this.dependencies;
    const { closed, updated } = await this.answerOf(accountIds);
    await eraseAccounts(closed, this.dependencies);
    for (const accountId of updated) await matches.forgetMatchesWith(accountId);
    log.info('Stored accounts were reported to Atlassian.', {
      reported: accountIds.length,
      closed: closed.length,
      updated: updated.length,
    });
  }

  /** An account that Atlassian refuses does not keep the others from being reported. */
  private async answerOf(accountIds: readonly string[]): Promise<ReportAnswer> {
    const { report, matchHours, log } = this.dependencies;
    const updatedAt = new Date(this.startedAt - matchHours * 3_600_000).toISOString();
    try {
      const answer = await report(accountIds.map((accountId) => ({ accountId, updatedAt })));
      return { closed: among(accountIds, answer.closed), updated: among(accountIds, answer.updated) };
    } catch (error) {
      if (!(error instanceof ReportRefused)) throw error;
      if (accountIds.length > 1) return this.answerInHalves(accountIds);
      log.warn('Atlassian does not take one of the stored accounts. It is left out of this report.');
      return { closed: [], updated: [] };
    }
  }

  private async answerInHalves(accountIds: readonly string[]): Promise<ReportAnswer> {
    const half = Math.ceil(accountIds.length / 2);
    const first = await this.answerOf(accountIds.slice(0, half));
    const second = await this.answerOf(accountIds.slice(half));
    return {
      closed: [...first.closed, ...second.closed],
      updated: [...first.updated, ...second.updated],
    };
  }

  /** If not even this can be written, the next run finds the cycle under way. */
  private async postpone(cycle: ReportCycle, error: unknown): Promise<void> {
    const { now, log } = this.dependencies;
    const policy = error instanceof PolicyError ? error.policy : undefined;
    const asked = policy?.kind === 'retry' ? policy.afterSeconds : undefined;
    const notBefore = asked === undefined ? undefined : now() + asked * 1000;
    log.error('Stored accounts could not be reported to Atlassian; it is tried again.', {
      error: errorName(error),
      failures: cycle.failures + 1,
    });
    await this.keep(postponed(cycle, this.startedAt, notBefore)).catch(() => false);
  }

  private async keep(cycle: ReportCycle): Promise<boolean> {
    if (!(await this.dependencies.cycle.replaceCycle(cycle, this.revision))) return false;
    this.revision += 1;
    return true;
  }
}

function among(asked: readonly string[], answered: readonly string[]): string[] {
  return asked.filter((accountId) => answered.includes(accountId));
}
