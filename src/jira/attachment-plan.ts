import type { IssueAttachment } from './issue-facts';

/** What makes an issue have a file once. */
export type AttachmentPlan =
  | { kind: 'attach' }
  | {
      kind: 'keep';
      id: string;
      /** Ids of what came into being twice. */
      remove: string[];
    };

/**
 * Looks for a file among those of the issue. Of several of its name the first is kept, and only what an app attached
 * is too many: a person may have attached the file again.
 *
 * @param found in the order in which they were added
 */
export function planAttachment(name: string, found: readonly IssueAttachment[]): AttachmentPlan {
  const [first, ...others] = found.filter((attachment) => attachment.name === name);
  if (!first) return { kind: 'attach' };
  return { kind: 'keep', id: first.id, remove: others.filter(({ isOfApp }) => isOfApp).map(({ id }) => id) };
}
