import * as v from 'valibot';
import { withoutPayload, type DependenciesOf, type Operations } from '../resolver/answer-with';
import { sessionIdPayload } from '../session/session-id-payload';
import { askRunning } from './ask-running';
import { bringIn } from './bring-in';
import { createSessionKey } from './create-session-key';
import type { IssueApi } from './issue-api';
import { findMissing } from './find-missing';
import { findRunning } from './find-running';
import { prepareInvitation } from './invitation/prepare-invitation';
import { sendInvitation } from './invitation/send-invitation';
import { moveSession } from './move-session';
import { moreSessions, readPanel } from './read-panel';
import { whoIsFree } from './who-is-free';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const cursor = v.pipe(v.string(), v.minLength(1), v.maxLength(2000));

const typed = v.pipe(v.string(), v.maxLength(2000));

const operations = {
  readPanel: withoutPayload(readPanel),
  moreSessions: { payload: v.object({ cursor }), run: moreSessions },
  askRunning: withoutPayload(askRunning),
  whoIsFree: { payload: v.object({ configurationId: id }), run: whoIsFree },
  findMissing: withoutPayload(findMissing),
  findRunning: { payload: v.object({ configurationId: id }), run: findRunning },
  bringIn: { payload: v.object({ configurationId: id, lsid: typed }), run: bringIn },
  moveSession: {
    payload: v.object({ configurationId: id, lsid: sessionIdPayload, to: typed }),
    run: moveSession,
  },
  createSessionKey: { payload: v.object({ configurationId: id }), run: createSessionKey },
  prepareInvitation: { payload: v.object({ configurationId: id }), run: prepareInvitation },
  sendInvitation: {
    payload: v.object({ configurationId: id, idempotencyKey: id, hash: id }),
    run: sendInvitation,
  },
} satisfies Operations<IssueApi, never>;

/** What each function of the pages on an issue takes, and what it does. */
export const issueOperations: Operations<IssueApi, DependenciesOf<typeof operations>> = operations;
