/** Helpers of Handlebars that templates may use; `log` and the hooks for what does not exist are withheld. */
export const handlebarsBlocks = ['if', 'unless', 'each', 'with'] as const;

/** Blocks of this app: `{{#panel "info"}}…{{/panel}}`. */
export const ownBlocks = ['ifEquals', 'panel', 'expand'] as const;

/** Helpers of this app that give a value. */
export const valueHelpers = [
  'date',
  'time',
  'dateTime',
  'duration',
  'fileSize',
  'number',
  'plural',
  'localize',
  'eq',
  'ne',
  'gt',
  'gte',
  'lt',
  'lte',
  'and',
  'or',
  'not',
  'contains',
  'join',
  'shorten',
  'where',
  'whereNot',
  'withoutSystem',
  'first',
  'last',
  'groupBy',
  'breaks',
  'link',
  'table',
] as const;

export type OwnBlock = (typeof ownBlocks)[number];
export type ValueHelper = (typeof valueHelpers)[number];
/** Every helper that a template can name. */
export type HelperName = (typeof handlebarsBlocks)[number] | OwnBlock | ValueHelper | 'lookup';

export const blockHelperNames: readonly string[] = [...handlebarsBlocks, ...ownBlocks];

export const helperNames: readonly HelperName[] = [
  ...handlebarsBlocks,
  ...ownBlocks,
  ...valueHelpers,
  'lookup',
];

export function isHelperName(name: string): name is HelperName {
  return helperNames.some((known) => known === name);
}
