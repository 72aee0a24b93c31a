import { answerWith, functionsOf } from '../resolver/answer-with';
import { issueOperations } from './issue-operations';
import { refuseStrangers } from './refuse-strangers';

/** The functions that pages on an issue can call. */
export const issueFunctions = functionsOf(issueOperations);

/** Answers one call of a page on an issue, only for users who may see the issue. */
export const answerIssue = answerWith(issueOperations, refuseStrangers);

/** What these functions need together: each of them names its own. */
export type IssueDependencies = Parameters<typeof answerIssue>[2];
