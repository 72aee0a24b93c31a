import * as v from 'valibot';
import { PolicyError } from '../failure/policy-error';
import type { FieldProblem, PageAnswer, Problem } from './page-answer';

/** Ends a function of a page's resolver with a problem that the page shows. */
export class PageProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
    this.name = 'PageProblem';
  }
}

/** Nobody reads more than this, and the size of an answer is limited. */
const problemsShown = 100;

/** Some fields are wrong. */
export function invalid(fields: FieldProblem[]): PageProblem {
  const message =
    fields.length === 1 ? '1 field needs attention.' : `${fields.length} fields need attention.`;
  return new PageProblem({ kind: 'invalid', message, fields: fields.slice(0, problemsShown) });
}

/** What a schema found wrong, one message for each field. */
export function fieldProblems(issues: readonly v.BaseIssue<unknown>[]): FieldProblem[] {
  const byPath = new Map<string, string>();
  for (const issue of issues) {
    const path = v.getDotPath(issue) ?? '';
    if (!byPath.has(path)) byPath.set(path, issue.message);
  }
  return [...byPath].map(([path, message]) => ({ path, message }));
}

/** An error as an answer to the page. An unknown error is not shown: it may hold anything. */
export function answerFor(error: unknown): PageAnswer<never> {
  if (error instanceof PageProblem) return { ok: false, problem: error.problem };
  if (error instanceof PolicyError) {
    return { ok: false, problem: { kind: 'failed', message: error.message, advice: error.adviceOnPage } };
  }
  return {
    ok: false,
    problem: {
      kind: 'failed',
      message: 'The app failed unexpectedly.',
      advice: 'Try again. If it stays, look at the app’s logs.',
    },
  };
}
