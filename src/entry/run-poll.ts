import { answerToQueue } from '../forge/delivery-queue';
import { pollDependencies } from '../forge/app';
import { pollConfiguration } from '../polling/poll-configuration';
import { pollMessageSchema } from '../polling/polling-queue';

/** The consumer of the queue `polls`. A message that cannot be read is dropped: the next tick hands out another. */
export async function runPoll(event: { body: unknown }): Promise<unknown> {
  const dependencies = pollDependencies();
  const message = pollMessageSchema.safeParse(event.body);
  if (!message.success) {
    dependencies.log.error('A message of the queue of polls could not be read.');
    return undefined;
  }
  return answerToQueue(await pollConfiguration(message.data, dependencies));
}
