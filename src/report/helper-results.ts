import type { Shape } from './data-shape';
import type { HelperName } from './helper-names';
import type { Known } from './template-scope';

const shown: Shape = { type: 'text', description: 'A text' };

/**
 * What a helper returns, as far as its values show it before they are known: a list for helpers that turn lists into
 * lists, and otherwise a text.
 *
 * @param literals the values that the template gives as texts
 */
export function resultOf(
  name: HelperName,
  values: readonly Known[],
  literals: readonly (string | undefined)[],
): Known {
  switch (name) {
    case 'each':
    case 'with':
    case 'where':
    case 'whereNot':
    case 'withoutSystem':
      return values[0];
    case 'first':
    case 'last':
      return values.length > 1 || values[0]?.type !== 'list' ? values[0] : values[0].item;
    case 'groupBy':
      return groups(values[0]);
    case 'lookup':
      return field(values[0], literals[1]);
    case 'and':
    case 'or':
      return values.every((value) => value?.type === values[0]?.type) ? values[0] : undefined;
    default:
      return shown;
  }
}

/** What the helper `groupBy` returns for a list. */
function groups(known: Known): Known {
  if (known?.type !== 'list') return undefined;
  return {
    type: 'list',
    description: 'The groups',
    item: {
      type: 'object',
      description: 'A group',
      fields: {
        name: { type: 'text', description: 'What its entries have in common' },
        count: { type: 'number', description: 'How many they are' },
        items: known,
      },
    },
  };
}

function field(known: Known, name: string | undefined): Known {
  return known?.type === 'object' && name !== undefined && Object.hasOwn(known.fields, name)
    ? known.fields[name]
    : undefined;
}
