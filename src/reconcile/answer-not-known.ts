import { AnswerNotKnown } from '../session/appliance-errors';

/**
 * What the appliance is asked for, or the error that says that its answer is not known: a report that is not there yet,
 * as far as can be told, which is waited for like one.
 */
export async function orNotKnown<T>(asked: Promise<T>): Promise<T | AnswerNotKnown> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof AnswerNotKnown) return error;
    throw error;
  }
}
