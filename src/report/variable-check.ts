import Handlebars from 'handlebars/dist/handlebars.min.js';
import { resultOf } from './helper-results';
import { checkLiterals, literalText } from './literal-check';
import { blockHelperNames, isHelperName } from './helper-names';
import { didYouMean, positionOf, type TemplateProblem } from './template-problem';
import {
  lookUp,
  rootScope,
  scopeOfEach,
  scopeOfWith,
  type Found,
  type Known,
  type Scope,
  type ScopedPath,
} from './template-scope';
import { variableHint } from './variable-hint';

/**
 * Warnings for every variable of the template that names nothing in the data, as far as that is known without
 * rendering: through `#each`, `#with`, sections, block parameters, `@root` and `../`.
 */
export function checkVariables(program: hbs.AST.Program): TemplateProblem[] {
  const visitor = new VariableCheck();
  visitor.accept(program);
  return visitor.warnings;
}

/** Nobody reads more of them, and the search for the intended name takes time for each. */
const mostWarnings = 100;

class VariableCheck extends Handlebars.Visitor {
  readonly warnings: TemplateProblem[] = [];
  /** Innermost first. */
  private scopes: Scope[] = [rootScope];
  /** The value of the expression that was visited last. */
  private known: Known;

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    this.known = this.expression(mustache);
  }

  override SubExpression(expression: hbs.AST.SubExpression): void {
    this.known = this.expression(expression);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    const known = this.expression(block);
    this.inside(scopesIn(block, known), () => this.program(block.program));
    this.program(block.inverse);
  }

  override PathExpression(path: hbs.AST.PathExpression): void {
    const scoped = scopedPath(path);
    const found = lookUp(scoped, this.scopes);
    this.known = 'known' in found ? found.known : undefined;
    if ('missing' in found) this.warn(path, scoped, found);
  }

  /** Partials are refused anyway, so their names are not checked. */
  override PartialStatement(): void {}

  override PartialBlockStatement(): void {}

  override DecoratorBlock(): void {}

  /** A block's own value: what its loop goes over, or what its section shows. */
  private expression(
    node: Pick<hbs.AST.MustacheStatement | hbs.AST.SubExpression, 'path' | 'params' | 'hash'>,
  ): Known {
    const { path, params, hash } = node;
    const values = params.map((param) => this.value(param));
    hash?.pairs.forEach(({ value }) => this.value(value));
    if (!isPath(path)) return undefined;
    if (this.warnings.length < mostWarnings) this.warnings.push(...checkLiterals(node));
    const isCall = values.length > 0 || Boolean(hash?.pairs.length);
    const isBlock = blockHelperNames.includes(path.original);
    // A helper's name without values is the field of that name.
    if (!isCall && !isBlock) return this.value(path);
    return isHelperName(path.original) ? resultOf(path.original, values, params.map(literalText)) : undefined;
  }

  private value(node: hbs.AST.Expression): Known {
    this.known = undefined;
    this.accept(node);
    return this.known;
  }

  private program(program: hbs.AST.Program | undefined): void {
    if (program) this.accept(program);
  }

  private inside(scope: Scope | undefined, visit: () => void): void {
    const outer = this.scopes;
    if (scope) this.scopes = [scope, ...outer];
    visit();
    this.scopes = outer;
  }

  private warn(path: hbs.AST.PathExpression, scoped: ScopedPath, found: Found): void {
    if ('known' in found || this.warnings.length >= mostWarnings) return;
    const { within, missing } = found;
    this.warnings.push({
      severity: 'warning',
      message: `there is no variable \`${path.original}\` here`,
      ...positionOf(path),
      hint:
        within.type === 'list'
          ? `This is a list: \`{{#each …}}\` shows \`${missing}\` of each entry`
          : didYouMean(variableHint(path.original, scoped, this.scopes)),
    });
  }
}

/** The scope that a block opens; none if `this` stays the same. */
function scopesIn(block: hbs.AST.BlockStatement, known: Known): Scope | undefined {
  const names = block.program?.blockParams ?? [];
  const isLoop = block.path.original === 'each';
  if (isLoop) return scopeOfEach(known, names);
  if (block.path.original === 'with') return scopeOfWith(known, names);
  if (isHelperName(block.path.original)) return undefined;
  return sectionScope(known, names);
}

/** `{{#session.notes}}…{{/session.notes}}`: a loop, a `with` or an `if`, depending on the value. */
function sectionScope(known: Known, names: readonly string[]): Scope | undefined {
  if (known === undefined) return scopeOfWith(undefined, names);
  if (known.type === 'list') return scopeOfEach(known, names);
  return known.type === 'flag' ? undefined : scopeOfWith(known, names);
}

function scopedPath({ parts, depth, data, original }: hbs.AST.PathExpression): ScopedPath {
  return { parts, depth, data, scoped: /^(?:this\b|\.)/.test(original) };
}

function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}
