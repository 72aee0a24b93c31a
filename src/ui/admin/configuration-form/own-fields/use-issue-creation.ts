import type { IssueCreation } from '../../../../configuration/issue-creation';
import { useFormInUse } from '../form-context';

/** What the form has entered for the creation of issues, and how to change a part of it. */
export function useIssueCreation(): { creation: IssueCreation; set: (part: Partial<IssueCreation>) => void } {
  const { values, change } = useFormInUse();
  const creation = values.issueCreation;
  return { creation, set: (part) => change({ issueCreation: { ...creation, ...part } }) };
}
