import * as v from 'valibot';

/**
 * A list with so many entries at most. They are counted before they are looked at: of a list that is too long nothing
 * else needs to be said.
 */
export const countedList = <Entry extends v.GenericSchema>(
  entry: Entry,
  atMost: number,
  { noList, tooLong }: { noList?: string; tooLong?: string } = {},
) => v.pipe(v.array(v.unknown(), noList), v.maxLength(atMost, tooLong), v.array(entry));
