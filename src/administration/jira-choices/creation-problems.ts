import type { IssueCreation } from '../../configuration/issue-creation';
import type { SendToJira } from '../../jira/jira-http';
import type { FieldProblem } from '../../resolver/page-answer';
import { checkMappings } from './check-mappings';
import { readTargetFields } from './read-target-fields';
import { targetOf, type CreationTarget, type TargetField } from './target-field';

/**
 * What keeps Jira from creating an issue with these settings, as far as its fields go.
 *
 * @throws what `readTargetFields` throws
 */
export async function creationProblems(creation: IssueCreation, jira: SendToJira): Promise<FieldProblem[]> {
  const target = targetOf(creation);
  if (target === undefined) return [];
  const fields = await readTargetFields(target, jira);
  return [...formGaps(target, fields), ...checkMappings(fields, creation.fields)];
}

/** What the app writes into every request, whether the form of its type has it or not. */
const needed = [
  { id: 'summary', name: 'Summary' },
  { id: 'description', name: 'Description' },
];

/** A request takes only fields of its form, and the app recognises its requests by their description. */
function formGaps({ mode }: CreationTarget, fields: readonly TargetField[]): FieldProblem[] {
  if (mode === 'issue') return [];
  const gaps = needed.filter(({ id }) => !fields.some((field) => field.id === id));
  if (gaps.length === 0) return [];
  return [
    {
      path: 'issueCreation.requestTypeId',
      message: `The form of this request type lacks what the app writes into every request: ${gaps.map(({ name }) => name).join(', ')}. Add it to the form in Jira, or choose another request type.`,
    },
  ];
}
