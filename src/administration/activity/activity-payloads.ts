import { z } from 'zod';
import { deliveryStates } from '../../delivery/delivery';

/** The payloads of the Activity tab's functions, checked as they come from the page. */
export const deliveryId = z.string().min(1).max(500);

const configurationId = z.string().min(1).max(100);
const moment = z.int().min(0);

/** How many deliveries one call can name. */
const namedAtOnce = 500;

export const deliveryFilter = z.object({
  configurationId: configurationId.optional(),
  state: z.enum(deliveryStates).optional(),
  since: moment.optional(),
  search: z.string().max(300).optional(),
});

export const listedDeliveries = deliveryFilter.extend({
  atLeast: z.int().min(1).max(100).optional(),
  cursor: z.string().max(10_000).optional(),
});

export const namedDeliveries = z.object({ ids: z.array(deliveryId).min(1).max(namedAtOnce) });

export const replayed = z.union([namedDeliveries, z.object({ configurationId, since: moment })]);
