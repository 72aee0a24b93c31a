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
 * Looks for a file among those of the issue that an app attached. Of several of its name the first is kept. A person's
 * file of the same name is left alone, and does not stand for the app's: anybody may name a file so.
 *
 * @param found in the order in which they were added
 */
export function planAttachment(name: string, found: readonly IssueAttachment[]): AttachmentPlan {
  const [first, ...others] = found.filter((attachment) => attachment.name === name && !attachment.isOfPerson);
  if (!first) return { kind: 'attach' };
  return { kind: 'keep', id: first.id, remove: others.map(({ id }) => id) };
}
