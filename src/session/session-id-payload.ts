import * as v from 'valibot';
import { readSessionId } from './session-id';

/** The id of a session in what a page sends, however it was typed or pasted. */
export const sessionIdPayload = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const lsid = readSessionId(dataset.value);
    if (lsid === undefined) addIssue({ message: 'This is not a session id.' });
    return lsid ?? NEVER;
  }),
);
