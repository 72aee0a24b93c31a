import * as v from 'valibot';
import { withoutPayload, type DependenciesOf, type Operations } from '../resolver/answer-with';
import { createSessionKey } from './create-session-key';
import type { IssueApi } from './issue-api';
import { moreSessions, readPanel } from './read-panel';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const cursor = v.pipe(v.string(), v.minLength(1), v.maxLength(2000));

const operations = {
  readPanel: withoutPayload(readPanel),
  moreSessions: { payload: v.object({ cursor }), run: moreSessions },
  createSessionKey: { payload: v.object({ configurationId: id }), run: createSessionKey },
} satisfies Operations<IssueApi, never>;

/** What each function of the pages on an issue takes, and what it does. */
export const issueOperations: Operations<IssueApi, DependenciesOf<typeof operations>> = operations;
