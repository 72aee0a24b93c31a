import { isSameName } from '../../jira/same-name';
import {
  chooseTransition,
  type TransitionWay,
  type WantedTransition,
} from '../../jira/transitions/choose-transition';
import type { RequiredField } from '../../jira/transitions/issue-transitions';
import type { LookedAt, LookedIssue } from './look-at-place';

/** What is to be expected of a rule in a project. */
export type Judgement =
  | { kind: 'fits' }
  /** No status is called so, and no issue that was looked at can make such a transition. */
  | { kind: 'missing' }
  /** There is such a status, but no issue that was looked at can be moved there. */
  | { kind: 'not-checked' }
  /** `isMoved`: the issue is moved all the same. */
  | { kind: 'no-resolution'; transition: string; isMoved: boolean; issueKey: string }
  /** The screen requires what the app does not fill. The issue may have it. */
  | { kind: 'asks'; transition: string; fields: readonly RequiredField[]; issueKey: string };

/** Judges a rule by the issues that can follow it: if one of them can as it is, the rule fits. */
export function judgeRule(wanted: WantedTransition, { statuses, issues }: LookedAt): Judgement {
  const isStatus = statuses.some((status) => isSameName(status, wanted.transition));
  const judged = issues.flatMap((issue) => judgeAt(wanted, issue) ?? []);
  const best = judged.find(({ kind }) => kind === 'fits') ?? judged[0];
  return best ?? { kind: isStatus ? 'not-checked' : 'missing' };
}

/** @returns `undefined` if the issue cannot be moved so now, which says nothing about the rule */
function judgeAt(wanted: WantedTransition, issue: LookedIssue): Judgement | undefined {
  const choice = chooseTransition(wanted, issue.status, issue.transitions);
  const issueKey = issue.key;
  if (choice.kind === 'there') return undefined;
  if (choice.kind === 'make') return judgeWays(choice.ways, issueKey);
  if (choice.why.code !== 'no-resolution') return undefined;
  return { kind: 'no-resolution', transition: wanted.transition, isMoved: false, issueKey };
}

function judgeWays(ways: readonly [TransitionWay, ...TransitionWay[]], issueKey: string): Judgement {
  const [{ name: transition, without, asks = [] }] = ways;
  if (ways.every((way) => way.asks)) return { kind: 'asks', transition, fields: asks, issueKey };
  return without === undefined
    ? { kind: 'fits' }
    : { kind: 'no-resolution', transition, isMoved: true, issueKey };
}
