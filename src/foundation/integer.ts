import * as v from 'valibot';

/** A whole number, none so large that JavaScript would round it, with a message for anything else. */
export const integerOr = (message: string) => v.pipe(v.number(message), v.safeInteger(message));

/** A whole number, none so large that JavaScript would round it. */
export const integer = v.pipe(v.number(), v.safeInteger());
