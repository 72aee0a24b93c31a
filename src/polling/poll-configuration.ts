import { retryAt, acknowledge, type QueueResult } from '../delivery/queue-result';
import { StoredValueUnreadable } from '../failure/platform-errors';
import { isPolled } from './is-polled';
import { makePollStep } from './make-poll-step';
import type { PollDependencies } from './poll-dependencies';
import type { PollMessage } from './polling-queue';
import { newPollingState, type PollingState } from './polling-state';

/**
 * Makes one step of a configuration's poll: as much as may be claimed at once. If there is more, or if it
 * failed, the message comes back. What has been reached is written in one storage write at the end; killed anywhere
 * before it, the same step is made again and finds its own claims.
 *
 * A message is superfluous, and costs one read, if a poll ended after it was handed out, if another message
 * carries the poll on, or if the configuration does not poll any more.
 *
 * @throws StorageUnavailable: the queue brings the message back then
 */
export async function pollConfiguration(
  message: PollMessage,
  dependencies: PollDependencies,
): Promise<QueueResult> {
  const { polling, now, log } = dependencies;
  const known = await readKnown(message, dependencies);
  const configuration = known?.set.configurations.find(({ id }) => id === message.configurationId);
  if (!known || !configuration || !isPolled(configuration)) return acknowledge;
  const state = stateFor(message, known.state.content);
  if (!state || !isDue(state, message, now())) return acknowledge;

  const { settings } = known.set;
  const next = await makePollStep(
    { configuration, state, retentionDays: settings.retentionDays },
    dependencies,
  );
  const isWritten = await polling.replaceState(configuration.id, next, known.state.revision);
  log.info('A poll made a step.', {
    configurationId: configuration.id,
    found: next.found.count - state.found.count,
    failed: next.failure !== undefined,
    isWritten,
  });
  return isWritten && next.continueAt !== undefined ? retryAt(next.continueAt, now()) : acknowledge;
}

/** A state that cannot be read is a defect that no repetition mends. */
async function readKnown({ configurationId }: PollMessage, { polling, log }: PollDependencies) {
  try {
    return await polling.readSetAndState(configurationId);
  } catch (error) {
    if (!(error instanceof StoredValueUnreadable)) throw error;
    log.error(error.message, { configurationId });
    return undefined;
  }
}

/** The state of the message's period of polling, or `undefined` if a later one has begun. */
function stateFor({ begunAt }: PollMessage, stored: PollingState | undefined): PollingState | undefined {
  if (!stored || stored.begunAt < begunAt) return newPollingState(begunAt);
  return stored.begunAt === begunAt ? stored : undefined;
}

function isDue(
  { continueAt, lastPollAt }: PollingState,
  { dispatchedAt }: PollMessage,
  now: number,
): boolean {
  if (continueAt !== undefined) return now >= continueAt;
  return lastPollAt === undefined || lastPollAt < dispatchedAt;
}
