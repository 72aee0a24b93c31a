import { adminOperations } from './admin-operations';
import type { AdminFunction } from './admin-api';
import { answerWith } from '../resolver/answer-with';
import { refuseOthers } from './refuse-others';

/** The functions that the page can call. */
export const adminFunctions = Object.keys(adminOperations).filter(isAdminFunction);

function isAdminFunction(name: string): name is AdminFunction {
  return Object.hasOwn(adminOperations, name);
}

/** Answers one call of the admin page, only for users who administer Jira. */
export const answerAdmin = answerWith(adminOperations, refuseOthers);

/** What the admin page's functions need together: each of them names its own. */
export type AdminDependencies = Parameters<typeof answerAdmin>[2];
