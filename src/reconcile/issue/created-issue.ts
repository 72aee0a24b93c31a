import type { IssueFacts } from '../../jira/issue-facts';
import type { StageFailure } from '../outcome';
import type { WriteResult } from '../write-result';

/** The issue that belongs to a session by the app's own doing. */
export interface CreatedIssue {
  kind: 'issue';
  issueKey: string;
  /** It was created in this very attempt. */
  isNew: boolean;
  results: WriteResult[];
  /** It would be created: see `Target`. */
  toCome?: IssueFacts;
  /** Something remains to be done to it, and nothing is written to it before. */
  failure?: StageFailure;
}
