import Lozenge from '@atlaskit/lozenge';
import { AdfDocument } from '../../adf/adf-document';
import type { WorkLog } from '../api/issue-detail';
import { clockWords, spentWords } from '../format/time-words';
import { Initials } from '../shared/initials';

interface Props {
  readonly workLog: WorkLog;
  /** Whether it has just come or just been changed. */
  readonly isFresh: boolean;
  readonly now: number;
}

/** One work log with its report, as Jira draws it. */
export function WorkLogCard({ workLog, isFresh, now }: Props) {
  const wasChanged = workLog.updated > workLog.created;
  return (
    <article className={isFresh ? 'card card-fresh' : 'card'} data-work-log={workLog.id}>
      <div className="line">
        <Initials name={workLog.author} />
        <span className="grow">
          <strong>{workLog.author}</strong> logged <strong>{spentWords(workLog.timeSpentSeconds)}</strong>
        </span>
        {isFresh && <Lozenge appearance="success">{wasChanged ? 'Updated' : 'New'}</Lozenge>}
      </div>
      <p className="note">
        {`Work started ${clockWords(workLog.started, now)}, logged ${clockWords(workLog.created, now)}`}
        {wasChanged && `, updated ${clockWords(workLog.updated, now)}`}
      </p>
      <AdfDocument document={workLog.comment} />
    </article>
  );
}
