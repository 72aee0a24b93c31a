import { StoredValueUnreadable } from '../failure/platform-errors';
import type { OwnTemplate } from './own-template';
import type { TemplateStore } from './template-store';

/**
 * An own template, for whoever can do without it: what is stored and cannot be read is an answer too. One storage
 * read, never out of date.
 *
 * @throws StorageUnavailable
 */
export async function readOrUnreadable(
  templates: Pick<TemplateStore, 'get'>,
  id: string,
): Promise<OwnTemplate | StoredValueUnreadable | undefined> {
  try {
    return await templates.get(id);
  } catch (error) {
    if (error instanceof StoredValueUnreadable) return error;
    throw error;
  }
}
