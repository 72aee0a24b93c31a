import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import type { IssueDetail } from '../api/issue-detail';

const LOOKS = { new: 'default', todo: 'default', indeterminate: 'inprogress', done: 'success' } as const;

/** What an issue is, where it stands, and who has to do with it. */
export function IssueHead({ issue }: { issue: IssueDetail }) {
  const { category, name } = issue.status;
  return (
    <div className="issue-head">
      <span className="note">{kindOf(issue)}</span>
      <Heading size="medium" as="h3">
        {issue.summary}
      </Heading>
      <div className="line">
        <Lozenge appearance={isLook(category) ? LOOKS[category] : 'inprogress'}>{name}</Lozenge>
        {issue.isCreatedByApp && <Lozenge appearance="new">Created by the app</Lozenge>}
      </div>
      <p className="note">{peopleOf(issue)}</p>
    </div>
  );
}

function kindOf({ key, issueType, requestType }: IssueDetail): string {
  return [key, issueType, ...(requestType === null ? [] : [`request “${requestType}”`])].join(' · ');
}

function peopleOf({ assignee, reporter, watchers }: IssueDetail): string {
  return [
    assignee === null ? 'Unassigned' : `Assigned to ${assignee}`,
    ...(reporter === null ? [] : [`reported by ${reporter}`]),
    ...(watchers.length === 0 ? [] : [`watched by ${watchers.join(', ')}`]),
  ].join(' · ');
}

function isLook(category: string): category is keyof typeof LOOKS {
  return Object.hasOwn(LOOKS, category);
}
