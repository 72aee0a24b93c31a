import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import type { Attachment, Comment, IssueDetail } from '../api/issue-detail';
import { sizeWords } from '../format/count-words';
import { clockWords } from '../format/time-words';
import { Initials } from '../shared/initials';
import { Part } from '../shared/panel';
import { AdfDocument } from '../../adf/adf-document';
import { useFresh } from './use-fresh';
import { WorkLogCard } from './work-log-card';

interface Props {
  readonly issue: IssueDetail;
  readonly now: number;
  /** When the console was opened, by the stand's clock. */
  readonly openedAt: number;
}

/** An issue as its page in Jira shows it, as far as this app touches it. */
export function IssueView({ issue, now, openedAt }: Props) {
  const fresh = useFresh(issue.key, issue.worklogs, openedAt);
  const workLogs = [...issue.worklogs].reverse();
  return (
    <>
      <IssueHead issue={issue} />
      <Part title={`Work logs (${workLogs.length})`}>
        {workLogs.length === 0 && (
          <p className="note">No work is logged yet. End a session to see one appear.</p>
        )}
        {workLogs.map((workLog) => (
          <WorkLogCard key={workLog.id} workLog={workLog} isFresh={fresh.has(workLog.id)} now={now} />
        ))}
      </Part>
      {issue.comments.length > 0 && <Comments comments={issue.comments} now={now} />}
      {issue.attachments.length > 0 && <Attachments attachments={issue.attachments} />}
    </>
  );
}

const LOOKS = { new: 'default', todo: 'default', indeterminate: 'inprogress', done: 'success' } as const;

function IssueHead({ issue }: { issue: IssueDetail }) {
  const { category, name } = issue.status;
  return (
    <div className="issue-head">
      <span className="note">{`${issue.key} · ${issue.issueType}`}</span>
      <Heading size="medium" as="h3">
        {issue.summary}
      </Heading>
      <div className="line">
        <Lozenge appearance={isLook(category) ? LOOKS[category] : 'inprogress'}>{name}</Lozenge>
        <span className="note">
          {issue.assignee === null ? 'Unassigned' : `Assigned to ${issue.assignee}`}
        </span>
      </div>
    </div>
  );
}

function isLook(category: string): category is keyof typeof LOOKS {
  return Object.hasOwn(LOOKS, category);
}

function Comments({ comments, now }: { comments: readonly Comment[]; now: number }) {
  return (
    <Part title={`Comments (${comments.length})`}>
      {comments.map((comment) => (
        <article key={comment.id} className="card">
          <div className="line">
            <Initials name={comment.author} />
            <strong>{comment.author}</strong>
            <span className="note">{clockWords(comment.created, now)}</span>
            {!comment.public && <Lozenge appearance="moved">Internal</Lozenge>}
          </div>
          <AdfDocument document={comment.body} />
        </article>
      ))}
    </Part>
  );
}

function Attachments({ attachments }: { attachments: readonly Attachment[] }) {
  return (
    <Part title={`Attachments (${attachments.length})`}>
      <ul className="plain">
        {attachments.map(({ id, filename, size }) => (
          <li key={id}>
            {filename} <span className="note">{sizeWords(size)}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
