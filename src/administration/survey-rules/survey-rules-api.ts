import type { SurveyKind } from '../../session/session';
import type { SurveyTransition } from '../../configuration/configuration';
import type { RuleRemark } from '../../resolver/settings-remark';
import type { Choice } from '../jira-choices/choice';
import type { RulePlace } from './rule-places';

/** What the form's survey rules ask. Nothing is asked before an administrator wants it. */
export interface SurveyRulesApi {
  /**
   * The statuses that issues of these projects can have; of all projects that the administrator may see if none is
   * named. A choice's id is what a rule says.
   */
  offerStatuses: { payload: { projectIds: string[] }; value: Choice[] };
  /** What the surveys of the last days asked, as the appliance tells it. */
  offerQuestions: { payload: AccountToAsk & { survey: SurveyKind }; value: Choice[] };
  /** Whether Jira could follow the rules, saved or not. */
  checkSurveyRules: { payload: RulesToCheck; value: RuleFindings };
}

export interface RulesToCheck {
  /** One that is not filled in is passed over. */
  rules: Pick<SurveyTransition, 'transition' | 'resolution'>[];
  /** None stands for all. */
  projects: RulePlace[];
}

export interface RuleFindings {
  remarks: RuleRemark[];
  unchecked: RuleNotChecked[];
}

/** Rules about which Jira tells nothing, since no issue was found that could follow them now. */
export interface RuleNotChecked {
  /** Counted from 1, as the form does. */
  rules: number[];
  transition: string;
  /** By their keys; none: all of Jira. */
  projects: string[];
}

/** An account as it is in the form, saved or not. */
export interface AccountToAsk {
  /** The saved configuration whose client secret is used if none is typed. */
  id?: string;
  host: string;
  clientId: string;
  clientSecret?: unknown;
}
