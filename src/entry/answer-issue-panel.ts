import { issueDependencies } from '../forge/wiring/issue-dependencies';
import { resolverFor } from '../forge/resolver';
import { answerIssue, issueFunctions } from '../issue-panel/answer-issue';

/** The resolver of the panel on issues: one function for each name in `IssueApi`. */
export const answerIssuePanel = resolverFor(issueFunctions, (name, payload, caller) =>
  answerIssue(name, payload, issueDependencies(caller)),
);
