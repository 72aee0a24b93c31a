import type { Log } from '../../failure/log';
import { PolicyError } from '../../failure/policy-error';
import { errorName } from '../../foundation/error-name';
import { addReply } from '../../jira/add-reply';
import { JiraInDoubt } from '../../jira/jira-errors';
import { PageProblem } from '../../resolver/page-problem';
import { requireWork, shownIssue } from '../refuse-strangers';
import type { SentInvitation } from './invitation-api';
import type { InvitationStore } from './invitation-store';
import { makeInvitation, type MadeInvitation, type MakeDependencies } from './make-invitation';

/** A reply is mailed, and nobody needs many. */
const mostInAnHour = { issue: 10, user: 30 };

interface Order {
  configurationId: string;
  /** Of the look: one look is sent once. */
  idempotencyKey: string;
  /** Of the document that was looked at. */
  hash: string;
}

interface SendDependencies extends MakeDependencies {
  invitations: InvitationStore;
  log: Log;
}

/**
 * Sends an invitation as a public reply of the caller, once. It is counted before it is sent, for the user and for the
 * issue. Whatever kept it from being sent is answered, so that a call which fails otherwise leaves open whether it was.
 *
 * @throws PageProblem of another kind than `failed`
 */
export async function sendInvitation(order: Order, dependencies: SendDependencies): Promise<SentInvitation> {
  await requireWork(dependencies);
  try {
    const invitation = await lookedAt(order, dependencies);
    if (!(await countBoth(order, dependencies))) return sentBefore;
    return await send(invitation, dependencies);
  } catch (error) {
    dependencies.log.warn('An invitation was not sent.', { error: errorName(error) });
    return notSent(error);
  }
}

/** The invitation, if it is still the one that was looked at. */
async function lookedAt(
  { configurationId, hash }: Order,
  dependencies: SendDependencies,
): Promise<MadeInvitation> {
  const invitation = await makeInvitation(configurationId, dependencies);
  if (invitation.report.hash !== hash) {
    throw new PageProblem({
      kind: 'stale',
      message: 'The invitation has changed since you looked at it: its key, its template, or the issue.',
      changes: [],
    });
  }
  if (invitation.standing === 'may-reply') return invitation;
  throw new PageProblem({
    kind: 'forbidden',
    message: 'This issue is no customer request any more, or Jira does not let you reply to its customer.',
  });
}

/** @returns false if this look was sent before; nothing is counted then */
async function countBoth(
  { idempotencyKey }: Order,
  { invitations, issue, accountId = '', now }: SendDependencies,
): Promise<boolean> {
  // The user first: whoever has used up their own does not use up those of an issue.
  const ofUser = await invitations.countOne(`user:${accountId}`, idempotencyKey, mostInAnHour.user, now());
  if (ofUser === 'known') return false;
  if (ofUser === 'too-many')
    throw tooMany(`You have sent ${mostInAnHour.user} invitations within the last hour.`);
  const ofIssue = await invitations.countOne(
    `issue:${issue?.id ?? ''}`,
    idempotencyKey,
    mostInAnHour.issue,
    now(),
  );
  if (ofIssue === 'too-many')
    throw tooMany(`${mostInAnHour.issue} invitations were sent for this issue within the last hour.`);
  return ofIssue === 'counted';
}

async function send({ report }: MadeInvitation, dependencies: SendDependencies): Promise<SentInvitation> {
  try {
    const { isPublic } = await addReply(dependencies.jiraAsUser, shownIssue(dependencies), report.adf);
    return { outcome: isPublic ? 'sent' : 'kept-internal' };
  } catch (error) {
    if (!(error instanceof JiraInDoubt)) throw error;
    dependencies.log.warn('It is not known whether an invitation was sent.', { error: errorName(error) });
    return { outcome: 'in-doubt', message: error.message };
  }
}

const sentBefore: SentInvitation = {
  outcome: 'in-doubt',
  message: 'This invitation was sent before, or the app tried to.',
};

/** @throws what is no failure of this call */
function notSent(error: unknown): SentInvitation {
  if (error instanceof PageProblem && error.problem.kind === 'failed') {
    const { message, advice } = error.problem;
    return { outcome: 'not-sent', message, advice };
  }
  if (error instanceof PolicyError)
    return { outcome: 'not-sent', message: error.message, advice: error.adviceOnPage };
  throw error;
}

function tooMany(message: string): PageProblem {
  return new PageProblem({
    kind: 'failed',
    message,
    advice: 'Give the customer the key in another way, or try again later.',
  });
}
