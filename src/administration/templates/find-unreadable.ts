import { StoredValueUnreadable } from '../../failure/platform-errors';
import type { TemplateHead, TemplateIndex } from '../../templates/own-template';
import type { TemplateStore } from '../../templates/template-store';
import type { UnreadableTemplate } from './templates-api';
import type { TemplateUsers } from './templates-in-use';

type Unreadable = Omit<UnreadableTemplate, keyof TemplateUsers>;

/**
 * The templates of the index that cannot be read. One storage read for each 25 templates, and one for each that is
 * damaged. What a batch lacks may be there all the same, so that it is read once more by its key.
 *
 * @throws StorageUnavailable
 */
export async function findUnreadable(
  { templates: heads, unreadable }: TemplateIndex,
  templates: Pick<TemplateStore, 'get' | 'getMany'>,
): Promise<Unreadable[]> {
  const found = await templates.getMany(heads.map(({ id }) => id));
  const doubtful = heads.filter(({ id }) => !isWhole(found.get(id)));
  const looked = await Promise.all(doubtful.map((head) => ifUnreadable(head, templates)));
  return [
    ...looked.flat(),
    ...unreadable.map(({ id, name = 'Unnamed' }) => ({ id, name, cause: bothDamaged })),
  ];
}

const bothDamaged = 'Neither its entry in the list of templates nor the template itself can be read.';

function isWhole(read: object | undefined): boolean {
  return read !== undefined && !(read instanceof StoredValueUnreadable);
}

async function ifUnreadable(
  { id, name, use }: TemplateHead,
  templates: Pick<TemplateStore, 'get'>,
): Promise<Unreadable[]> {
  const cause = await whyUnreadable(id, templates);
  return cause === undefined ? [] : [{ id, name, use, cause }];
}

/** Why the template under that key cannot be used; `undefined` if it can. One storage read. */
export async function whyUnreadable(
  id: string,
  templates: Pick<TemplateStore, 'get'>,
): Promise<string | undefined> {
  try {
    return (await templates.get(id)) ? undefined : 'Its text is not stored.';
  } catch (error) {
    if (error instanceof StoredValueUnreadable) return error.message;
    throw error;
  }
}
