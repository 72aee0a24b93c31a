import type { SendToJira } from '../../jira/jira-http';
import { PageProblem } from '../../resolver/page-problem';
import { goneProblem, isRefusal } from './check-creation';
import { readTargetFields } from './read-target-fields';
import type { CreationTarget, TargetField } from './target-field';

/** How many options of one field the page gets (an answer may have 5 MB, Forge’s “Invocation limits”). */
const optionsShown = 500;

/**
 * The fields that Jira has for what is created, required ones first.
 *
 * @throws PageProblem if the target is gone or the app may not use it, and what `callJira` throws
 */
export async function listFields(
  target: CreationTarget,
  { jira }: { jira: SendToJira },
): Promise<TargetField[]> {
  const fields = (await fieldsOf(target, jira)).map((field) => ({
    ...field,
    options: field.options.slice(0, optionsShown),
  }));
  const inOrder = (isRequired: boolean) => fields.filter(({ mustBeFilled }) => mustBeFilled === isRequired);
  return [...inOrder(true), ...inOrder(false)];
}

async function fieldsOf(target: CreationTarget, jira: SendToJira): Promise<TargetField[]> {
  try {
    return await readTargetFields(target, jira);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    throw new PageProblem({ kind: 'failed', message: goneProblem(target).message, advice: '' });
  }
}
