import { z } from 'zod';

/** What one kind of hostile input takes, in counted work. */
const growthSchema = z.object({
  name: z.string(),
  small: z.number(),
  /** Of sixteen times the size. */
  large: z.number(),
});

export type Growth = z.infer<typeof growthSchema>;

export const growthsSchema = z.array(growthSchema);
