import { wordKeys } from './localize';
import { nearestName } from './nearest-name';
import { supportedName } from './supported-name';
import { didYouMean, positionOf, type TemplateProblem } from './template-problem';

/** The parts of a call that the check looks at. */
type Call = Pick<hbs.AST.SubExpression, 'params' | 'hash'> & {
  path: hbs.AST.PathExpression | hbs.AST.Literal;
};

/** Warnings for unknown names in a template's texts: fixed words, time zones. */
export function checkLiterals({ path, params, hash }: Call): TemplateProblem[] {
  const name = 'original' in path ? path.original : undefined;
  if (name === 'localize') return params.slice(0, 1).flatMap(wordsProblem);
  const zones = hash?.pairs.filter(({ key }) => key === 'zone') ?? [];
  return zones.flatMap(({ value }) => zoneProblem(value));
}

function wordsProblem(node: hbs.AST.Expression): TemplateProblem[] {
  const key = literalText(node);
  if (key === undefined || wordKeys.includes(key)) return [];
  return [warning(`there are no fixed words named "${key}"`, node, nearestName(key, wordKeys))];
}

function zoneProblem(node: hbs.AST.Expression): TemplateProblem[] {
  const zone = literalText(node);
  if (zone === undefined || isZone(zone)) return [];
  return [
    warning(
      `there is no time zone named "${zone}"`,
      node,
      nearestName(zone, Intl.supportedValuesOf('timeZone')),
    ),
  ];
}

function isZone(name: string): boolean {
  const attempt = (zone: string) => new Intl.DateTimeFormat('en-US', { timeZone: zone });
  return name !== '' && supportedName(name, attempt, '') === name;
}

function warning(message: string, node: hbs.AST.Node, meant: string | undefined): TemplateProblem {
  return { severity: 'warning', message, ...positionOf(node), hint: didYouMean(meant) };
}

/** The text of a literal; `undefined` if it is none. */
export function literalText(node: hbs.AST.Expression): string | undefined {
  return 'value' in node && typeof node.value === 'string' ? node.value : undefined;
}
