import type { IssueFacts } from '../../jira/issue-facts';
import type { StageFailure } from '../outcome';
import type { WriteResult } from '../write-result';
import type { SessionIssue } from './session-issue';

/** The issue that belongs to a session by the app's own doing. */
export interface CreatedIssue {
  kind: 'issue';
  issueKey: string;
  /** It was created in this very attempt. */
  isNew: boolean;
  results: WriteResult[];
  /** It would be created: see `Target`. */
  toCome?: IssueFacts;
  /** The session's record as it is known to be stored; absent if there is none. */
  record?: SessionIssue;
  /** The same, if something remains to be done to it: nothing is written to it before. */
  unfinished?: SessionIssue;
  /** That another issue came into being beside it. */
  duplicate?: WriteResult;
  /** It could not be recorded, and nothing is written to it before. */
  failure?: StageFailure;
}
