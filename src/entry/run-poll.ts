import { answerToQueue } from '../forge/delivery-queue';
import { backfillDependencies } from '../forge/wiring/poll-dependencies';
import { readBy } from '../foundation/read-by';
import { runBackfill } from '../polling/backfill/run-backfill';
import { pollConfiguration } from '../polling/poll-configuration';
import { pollQueueMessageSchema } from '../polling/polling-queue';

/** The consumer of the queue `polls`. A message that cannot be read is dropped: the next tick dispatches another. */
export async function runPoll(event: { body: unknown }): Promise<unknown> {
  const dependencies = backfillDependencies();
  const message = readBy(pollQueueMessageSchema, event.body);
  if (!message) {
    dependencies.log.error('A message of the queue of polls could not be read.');
    return undefined;
  }
  return answerToQueue(
    message.kind === 'poll'
      ? await pollConfiguration(message, dependencies)
      : await runBackfill(message, dependencies),
  );
}
