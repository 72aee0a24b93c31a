/** What makes an issue agree with the one comment that a session has on it. */
export type CommentPlan =
  | { kind: 'create' }
  | {
      kind: 'update' | 'keep';
      id: string;
      /** Ids of what came into being twice. */
      remove: string[];
    };

/**
 * Compares the comment that a session is to have with those that it has on the issue. Of several the oldest is kept.
 *
 * @param found the newest first, as Jira lists them
 */
export function planComment(
  wanted: { hash: string },
  found: readonly { id: string; hash: string }[],
): CommentPlan {
  const oldest = found.at(-1);
  if (!oldest) return { kind: 'create' };
  const kind = oldest.hash === wanted.hash ? 'keep' : 'update';
  return { kind, id: oldest.id, remove: newerComments(found) };
}

/**
 * The ids of all comments of a session but the oldest.
 *
 * @param found the newest first, as Jira lists them
 */
export function newerComments(found: readonly { id: string }[]): string[] {
  return found.slice(0, -1).map(({ id }) => id);
}
