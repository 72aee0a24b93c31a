import * as v from 'valibot';
import { maximumConfigurations } from '../../configuration/configuration';
import { countedList } from '../../foundation/counted-list';
import { integer } from '../../foundation/integer';
import { notAList } from '../../foundation/not-a-list';
import { redirectedAtOnce } from './redirect/redirect-api';
import { deliveryStates } from '../../delivery/delivery';

/** The payloads of the Activity tab's functions, checked as they come from the page. */
export const deliveryId = v.pipe(v.string(), v.minLength(1), v.maxLength(500));

const configurationId = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const moment = v.pipe(integer, v.minValue(0));

/** How many deliveries one call can name. */
const namedAtOnce = 500;

const filter = {
  configurationId: v.optional(configurationId),
  state: v.optional(v.picklist(deliveryStates)),
  since: v.optional(moment),
  until: v.optional(moment),
  search: v.optional(v.pipe(v.string(), v.maxLength(300))),
};

const cursor = v.optional(v.pipe(v.string(), v.maxLength(10_000)));

/** Which part of an export it is. */
export const partNumber = v.pipe(integer, v.minValue(1), v.maxValue(10_000));

export const exportedDeliveries = v.pipe(
  notAList,
  v.object({
    ...filter,
    part: v.optional(partNumber),
    cursor,
  }),
);

export const listedDeliveries = v.pipe(
  notAList,
  v.object({
    ...filter,
    atLeast: v.optional(v.pipe(integer, v.minValue(1), v.maxValue(100))),
    cursor,
  }),
);

const named = { ids: v.pipe(countedList(deliveryId, namedAtOnce), v.minLength(1)) };

export const namedDeliveries = v.object(named);

const redirectedOnes = {
  ids: v.pipe(countedList(deliveryId, redirectedAtOnce), v.minLength(1)),
  clear: v.boolean(),
};

export const redirected = v.union([
  v.strictObject({ ...redirectedOnes, issueId: v.pipe(v.string(), v.minLength(1), v.maxLength(100)) }),
  v.strictObject({ ...redirectedOnes, isNew: v.literal(true) }),
]);

export const namedConfigurations = v.object({
  configurationIds: v.pipe(countedList(configurationId, maximumConfigurations), v.minLength(1)),
});

export const triedNow = v.union([namedDeliveries, v.object({ configurationId })]);

export const replayed = v.union([
  v.object({ ...named, leaveDone: v.optional(v.boolean()) }),
  v.object({ configurationId, since: moment }),
]);
