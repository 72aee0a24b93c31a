import type { WantedTransition } from '../../jira/transitions/choose-transition';
import type { RuleRemark } from '../../resolver/settings-remark';
import type { Judgement } from './judge-rule';
import type { RuleFindings, RuleNotChecked } from './survey-rules-api';

/** What one or several rules ask for. */
export interface WantedByRules extends WantedTransition {
  /** Counted from 1, as the form does. */
  rules: number[];
}

/** What is to be expected of rules in one project. */
export interface Verdict {
  wanted: WantedByRules;
  /** Absent: all of Jira. */
  projectKey?: string;
  judgement: Judgement;
}

/** Verdicts as remarks. What is the same in several projects is one. */
export function ruleFindings(verdicts: readonly Verdict[]): RuleFindings {
  const remarks: RuleRemark[] = [];
  const unchecked: RuleNotChecked[] = [];
  const wanted = [...new Set(verdicts.map((verdict) => verdict.wanted))];
  for (const each of wanted) {
    const own = verdicts.filter((verdict) => verdict.wanted === each);
    const { rules, transition } = each;
    const keysWith = (kind: Judgement['kind']) =>
      own.filter(({ judgement }) => judgement.kind === kind).map(({ projectKey }) => projectKey);
    const missing = keysWith('missing');
    const untold = keysWith('not-checked');
    if (missing.length > 0) {
      remarks.push({ code: 'rule-target-missing', rules, transition, projects: known(missing) });
    }
    remarks.push(...own.flatMap((verdict) => ofScreen(verdict) ?? []));
    if (untold.length > 0) unchecked.push({ rules, transition, projects: known(untold) });
  }
  return { remarks, unchecked };
}

/** None stands for all of Jira. */
function known(keys: readonly (string | undefined)[]): string[] {
  return keys.filter((key) => key !== undefined);
}

function ofScreen({ wanted, judgement, projectKey }: Verdict): RuleRemark | undefined {
  const { rules, resolution } = wanted;
  if (judgement.kind !== 'asks' && judgement.kind !== 'no-resolution') return undefined;
  const { transition, issueKey } = judgement;
  const at = { rules, transition, project: projectKey ?? projectIn(issueKey) };
  if (judgement.kind === 'asks') {
    return { code: 'rule-fields-missing', ...at, fields: judgement.fields.map(({ name }) => name) };
  }
  return { code: 'rule-resolution-missing', ...at, resolution, isMoved: judgement.isMoved };
}

function projectIn(issueKey: string): string {
  return issueKey.slice(0, issueKey.lastIndexOf('-'));
}
