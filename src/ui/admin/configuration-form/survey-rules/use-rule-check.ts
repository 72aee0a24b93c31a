import { useState } from 'react';
import { placesOf } from '../../../../administration/survey-rules/rule-places';
import { notCheckedInWords } from '../../../../administration/survey-rules/rule-words';
import type { RuleFindings, RulesToCheck } from '../../../../administration/survey-rules/survey-rules-api';
import type { Problem } from '../../../../resolver/page-answer';
import { useChange } from '../../call-admin';
import { ruleRemarkInWords } from '../../remark-words';
import { useFormInUse } from '../form-context';
import type { FormValues } from '../form-values';

/** What Jira tells about one rule, in words. */
export interface ToldOfRule {
  warnings: readonly string[];
  unchecked: readonly string[];
}

interface RuleCheck {
  check: () => Promise<void>;
  isRunning: boolean;
  problem: Problem | undefined;
  /** Nothing unless the rules were checked as they are. @param number from 1 */
  toldOf: (number: number) => ToldOfRule;
  /** They were checked as they are, and nothing is wrong. */
  isFine: boolean;
}

const nothing: RuleFindings = { remarks: [], unchecked: [] };

/** Asks Jira about the rules in the form, once somebody wants it. What is told holds until the form is changed. */
export function useRuleCheck(): RuleCheck {
  const { values } = useFormInUse();
  const { run, isRunning, problem } = useChange('checkSurveyRules');
  const [checked, setChecked] = useState<{ asked: string; findings: RuleFindings }>();
  const payload = payloadOf(values);
  const asked = JSON.stringify(payload);
  const findings = checked?.asked === asked ? checked.findings : undefined;
  const { remarks, unchecked } = findings ?? nothing;
  return {
    isRunning,
    problem,
    check: async () => {
      const found = await run(payload);
      if (found) setChecked({ asked, findings: found });
    },
    toldOf: (number) => ({
      warnings: remarks.filter(({ rules }) => rules.includes(number)).map(ruleRemarkInWords),
      unchecked: unchecked.filter(({ rules }) => rules.includes(number)).map(notCheckedInWords),
    }),
    isFine: findings !== undefined && remarks.length === 0 && unchecked.length === 0,
  };
}

function payloadOf(values: FormValues): RulesToCheck {
  return {
    rules: values.surveyTransitions.map(({ transition, resolution }) => ({ transition, resolution })),
    projects: placesOf(values),
  };
}
