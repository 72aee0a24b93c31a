import * as v from 'valibot';
import { requeueLeftDeliveries } from '../delivery/requeue-due-deliveries';
import { deliveryMessageSchema } from '../delivery/delivery-queue';
import { sweepMessageSchema } from '../delivery/later-sweeps';
import { probeAppliance, probeMessageSchema } from '../delivery/probe-appliance';
import { processDelivery as process } from '../delivery/process-delivery';
import { requeueDependencies } from '../forge/wiring/requeue-dependencies';
import { probeDependencies, processDependencies } from '../forge/wiring/process-dependencies';
import { answerToQueue, historyOf } from '../forge/delivery-queue';

/** The consumer of the queue `deliveries`. A message that cannot be read is dropped: nobody can repair it. */
export async function processDelivery(event: { body: unknown }): Promise<unknown> {
  const probe = v.safeParse(probeMessageSchema, event.body);
  if (probe.success) {
    await probeAppliance(probe.output, probeDependencies());
    return undefined;
  }
  const sweep = v.safeParse(sweepMessageSchema, event.body);
  if (sweep.success) {
    await requeueLeftDeliveries(sweep.output, requeueDependencies());
    return undefined;
  }
  const dependencies = processDependencies();
  const message = v.safeParse(deliveryMessageSchema, event.body);
  if (!message.success) {
    dependencies.log.error('A message of the queue could not be read.');
    return undefined;
  }
  return answerToQueue(await process(message.output, historyOf(event), dependencies));
}
