import * as v from 'valibot';
import { optionalEffects } from '../../configuration/left-out';
import { countedList } from '../../foundation/counted-list';
import { integer } from '../../foundation/integer';

/** The payloads of the functions for backfills, checked as they come from the page. */
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

/** `rangeOf` checks whether it is a day, because it can say in words what is wrong. */
const day = v.pipe(v.string(), v.maxLength(30));

export const backfillDays = v.object({
  configurationId: id,
  first: day,
  last: day,
  also: v.optional(countedList(v.picklist(optionalEffects), optionalEffects.length)),
});

export const previewedDays = v.object({
  ...backfillDays.entries,
  from: v.optional(v.pipe(integer, v.minValue(0))),
});

export const namedBackfill = v.object({ configurationId: id, jobId: id });
