import * as v from 'valibot';
import { maximumSurveyTransitions } from '../../configuration/settings/surveys';
import { countedList } from '../../foundation/counted-list';
import { notAList } from '../../foundation/not-a-list';
import { surveyKinds } from '../../session/session';
import { projectsAsked } from './projects-asked';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(128));
const typed = v.pipe(v.string(), v.maxLength(2000), v.trim());

/** Projects by their ids. */
export const namedProjects = v.object({ projectIds: countedList(id, projectsAsked) });

/** Whose surveys, of the appliance that is in the form. */
export const surveysToAsk = v.pipe(
  notAList,
  v.object({
    id: v.optional(id),
    host: typed,
    clientId: typed,
    clientSecret: v.optional(v.unknown()),
    survey: v.picklist(surveyKinds),
  }),
);

/** Rules as they are in the form, and where they are followed. */
export const rulesToCheck = v.object({
  rules: countedList(v.object({ transition: typed, resolution: typed }), maximumSurveyTransitions),
  projects: countedList(v.object({ id, key: v.optional(typed) }), projectsAsked),
});
