import * as v from 'valibot';
import { notAList } from '../foundation/not-a-list';

/** Who wrote something in Jira, as Jira lists it. */
export const authorSchema = v.nullish(
  v.pipe(notAList, v.object({ accountId: v.optional(v.string()), accountType: v.optional(v.string()) })),
);

export type Author = v.InferOutput<typeof authorSchema>;

/**
 * Whether somebody else than an app wrote it, for sure. Jira gives every app's account the type `app`, and people
 * `atlassian` or `customer`. If it tells nothing, nothing is said.
 */
export function isOfPerson(author: Author): boolean {
  return author?.accountType !== undefined && author.accountType !== 'app';
}
