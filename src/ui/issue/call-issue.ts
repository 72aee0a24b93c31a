import type { IssueApi } from '../../issue-panel/issue-api';
import { createResolverClient } from '../shared/resolver-client';
import { createUseAnswer } from '../shared/use-answer';
import { createUseChange } from '../shared/use-change';

/** Calls a function of the resolver of pages on an issue. */
const callIssue = createResolverClient<IssueApi>();

export const useAnswer = createUseAnswer(callIssue);

export const useChange = createUseChange(callIssue);
