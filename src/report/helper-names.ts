/** The Handlebars helpers that templates may use. `log` and the hooks for missing names are left out. */
export const handlebarsBlocks = ['if', 'unless', 'each', 'with'] as const;

/** The app's own blocks: `{{#panel "info"}}…{{/panel}}`. */
export const ownBlocks = ['ifEquals', 'panel', 'expand'] as const;

/** The app's own helpers that return a value. */
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
/** Every helper that a template can use. */
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
