import type { SurveyKind } from '../../session/session';
import type { Choice } from '../jira-choices/choice';

/** What the form's survey rules ask. Nothing is asked before an administrator wants it. */
export interface SurveyRulesApi {
  /**
   * The statuses that issues of these projects can have; of all projects that the administrator may see if none is named.
   * A choice's id is what a rule says.
   */
  offerStatuses: { payload: { projectIds: string[] }; value: Choice[] };
  /** What the surveys of the last days asked, as the appliance tells it. */
  offerQuestions: { payload: AccountToAsk & { survey: SurveyKind }; value: Choice[] };
}

/** An account as it is in the form, saved or not. */
export interface AccountToAsk {
  /** The saved configuration whose client secret is used if none is typed. */
  id?: string;
  host: string;
  clientId: string;
  clientSecret?: unknown;
}
