import type { ReactNode } from 'react';
import Lozenge from '@atlaskit/lozenge';
import type { Attachment, Comment, IssueDetail, RemoteLink } from '../api/issue-detail';
import { sizeWords } from '../format/count-words';
import { clockWords } from '../format/time-words';
import { Initials } from '../shared/initials';
import { Part } from '../shared/panel';
import { AdfDocument } from '../../adf/adf-document';
import { IssueHead } from './issue-head';
import { useFresh } from './use-fresh';
import { WorkLogCard } from './work-log-card';

interface Props {
  readonly issue: IssueDetail;
  readonly now: number;
  /** When the console was opened, by the stand's clock. */
  readonly openedAt: number;
  /** The app's modules on issues. */
  readonly modules: ReactNode;
}

/** An issue as its page in Jira shows it, as far as this app touches it. */
export function IssueView({ issue, now, openedAt, modules }: Props) {
  const fresh = useFresh(issue.key, issue.worklogs, openedAt);
  const workLogs = [...issue.worklogs].reverse();
  return (
    <>
      <IssueHead issue={issue} />
      {modules}
      {issue.description !== null && (
        <Part title="Description">
          <AdfDocument document={issue.description} />
        </Part>
      )}
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
      {issue.remoteLinks.length > 0 && <RemoteLinks links={issue.remoteLinks} />}
    </>
  );
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
            {comment.mailedTo !== null && (
              <Lozenge appearance="success">{`Mailed to ${comment.mailedTo}`}</Lozenge>
            )}
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

/** The addresses are shown, not linked: nothing is behind those of a simulated appliance. */
function RemoteLinks({ links }: { links: readonly RemoteLink[] }) {
  return (
    <Part title={`Links (${links.length})`}>
      <ul className="plain">
        {links.map(({ id, title, url }) => (
          <li key={id}>
            {title}
            <p className="note code-like">{url}</p>
          </li>
        ))}
      </ul>
    </Part>
  );
}
