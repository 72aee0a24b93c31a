import { placesOf } from '../../../../administration/survey-rules/rule-places';
import type { SurveyTransition } from '../../../../configuration/settings/surveys';
import type { FormInUse } from '../form-context';
import { clientSecretOf, type FormValues } from '../form-values';
import type { Offer } from './offered-text';

/** What the surveys of the appliance in the form asked lately. */
export function questionOffer(
  { values, stored }: Pick<FormInUse, 'values' | 'stored'>,
  survey: SurveyTransition['survey'],
): Offer<'offerQuestions'> {
  const { host, clientId } = values;
  return {
    name: 'offerQuestions',
    payload: { id: stored?.id, host, clientId, clientSecret: clientSecretOf(values), survey },
    open: 'Choose from recent surveys',
    list: 'Asked in recent surveys',
    nothing: 'The appliance has no such survey of the last 30 days. Type the question.',
    failed: 'The appliance’s surveys could not be read.',
  };
}

/** The statuses of the projects into which sessions may write. */
export function statusOffer(values: FormValues): Offer<'offerStatuses'> {
  return {
    name: 'offerStatuses',
    payload: { projectIds: placesOf(values).map(({ id }) => id) },
    open: 'Choose from Jira’s statuses',
    list: 'Statuses in Jira',
    nothing: 'Jira shows you no status there. Type its name.',
    failed: 'Jira’s statuses could not be read.',
  };
}
