import { refusal } from '../refusal';
import { derivedFields } from '../site/issue-fields';

/** Fields that every issue of the site may have, whatever its screens. */
const systemFields = new Set([
  ...derivedFields,
  'summary',
  'description',
  'assignee',
  'reporter',
  'priority',
  'labels',
  'components',
  'resolution',
  'duedate',
]);

/**
 * Picks fields as the `fields` parameter asks: names, `*all`, `*navigable`, and `-name` for all but one. Jira
 * overlooks names that it does not know; they are refused here, for they are mistakes.
 */
export function selectFields(
  all: Record<string, unknown>,
  asked: readonly string[],
): Record<string, unknown> {
  const without = asked.filter((name) => name.startsWith('-')).map((name) => name.slice(1));
  const plain = asked.filter((name) => name !== '' && !name.startsWith('-'));
  for (const name of [...plain, ...without]) requireKnown(name);
  const everything =
    plain.includes('*all') || plain.includes('*navigable') || (plain.length === 0 && without.length > 0);
  return Object.fromEntries(
    Object.entries(all).filter(([id]) => !without.includes(id) && (everything || plain.includes(id))),
  );
}

function requireKnown(name: string): void {
  if (name === '*all' || name === '*navigable' || systemFields.has(name)) return;
  if (/^customfield_\d+$/.test(name)) return;
  throw refusal(400, `The simulated Jira knows no field '${name}'.`);
}
