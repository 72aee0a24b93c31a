import { z } from 'zod';

/** The payloads of the functions for backfills, checked as they come from the page. */
const id = z.string().min(1).max(100);

/** `rangeOf` checks whether it is a day, because it can say in words what is wrong. */
const day = z.string().max(30);

export const backfillDays = z.object({ configurationId: id, first: day, last: day });

export const previewedDays = backfillDays.extend({ from: z.int().min(0).optional() });

export const namedBackfill = z.object({ configurationId: id, jobId: id });
