import { answerWith, functionsOf } from '../resolver/answer-with';
import { adminOperations } from './admin-operations';
import { refuseOthers } from './refuse-others';

/** The functions that the page can call. */
export const adminFunctions = functionsOf(adminOperations);

/** Answers one call of the admin page, only for users who administer Jira. */
export const answerAdmin = answerWith(adminOperations, refuseOthers);

/** What the admin page's functions need together: each of them names its own. */
export type AdminDependencies = Parameters<typeof answerAdmin>[2];
