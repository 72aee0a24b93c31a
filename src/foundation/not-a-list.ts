import * as v from 'valibot';

/**
 * Anything but a list. For valibot a list is an object too: without this before it, a record would take `[]`, and so
 * would an object whose keys may all be absent.
 */
export const notAList = v.custom((value) => !Array.isArray(value));
