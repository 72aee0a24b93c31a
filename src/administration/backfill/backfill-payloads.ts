import { z } from 'zod';

/** What the functions about backfills take, checked as it comes from the page. */
const id = z.string().min(1).max(100);

/** Whether it is a day is for `rangeOf` to say, in words. */
const day = z.string().max(30);

export const backfillDays = z.object({ configurationId: id, first: day, last: day });

export const previewedDays = backfillDays.extend({ from: z.int().min(0).optional() });

export const namedBackfill = z.object({ configurationId: id, jobId: id });
