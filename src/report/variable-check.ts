import Handlebars from 'handlebars/dist/handlebars.min.js';
import type { ObjectShape } from './data-shape';
import { resultOf } from './helper-results';
import { checkLiterals, literalText } from './literal-check';
import { blockHelperNames, isHelperName } from './helper-names';
import { positionOf, type TemplateProblem } from './template-problem';
import {
  lookUp,
  rootScopeOf,
  scopeOfEach,
  scopeOfWith,
  type Missing,
  type Known,
  type Scope,
  type ScopedPath,
} from './template-scope';
import { meantInLoop, problemOfLoop, problemWhenShown, type ValueProblem } from './value-check';
import {
  entryHint,
  namesIn,
  variableHint,
  type NamesInPlace,
  type UnknownPath,
  type VariableUse,
} from './variable-hint';

/**
 * Warnings for every variable of the template that names nothing in the data, as far as that is known without
 * rendering: through `#each`, `#with`, sections, block parameters, `@root` and `../`.
 *
 * @param shape the data that the template sees
 */
export function checkVariables(program: hbs.AST.Program, shape: ObjectShape): TemplateProblem[] {
  const visitor = new VariableCheck(shape);
  visitor.accept(program);
  return visitor.warnings;
}

/** Nobody reads more of them, and the search for the intended name takes time for each. */
const mostWarnings = 100;

class VariableCheck extends Handlebars.Visitor {
  readonly warnings: TemplateProblem[] = [];
  /** Innermost first. */
  private scopes: Scope[];
  /** What can be named in each block, as far as it was needed. */
  private readonly names = new WeakMap<Scope[], NamesInPlace>();
  /** The value of the expression that was visited last. */
  private known: Known;
  /** What is done with the variable that is visited next. */
  private use: VariableUse = 'value';

  constructor(shape: ObjectShape) {
    super();
    this.scopes = [rootScopeOf(shape)];
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    this.use = 'shown';
    const known = this.expression(mustache);
    const { path, params, hash } = mustache;
    const isCall = params.length > 0 || Boolean(hash?.pairs.length);
    if (known && !isCall && isPath(path) && this.isNamed(path)) {
      this.warn(path, problemWhenShown(path.original, known));
    }
    this.known = known;
  }

  override SubExpression(expression: hbs.AST.SubExpression): void {
    this.known = this.expression(expression);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    const known = this.expression(block);
    const warningsBefore = this.warnings.length;
    this.inside(scopesIn(block, known), () => this.program(block.program));
    this.checkLoop(block, known, this.warnings.length > warningsBefore);
    this.program(block.inverse);
  }

  /** Whether a path names anything. What was meant by one that does not is only a guess. */
  private isNamed(path: hbs.AST.PathExpression): boolean {
    return 'known' in lookUp(scopedPath(path), this.scopes);
  }

  /** A loop over an object goes through its fields. That is meant only if what is in the loop is right. */
  private checkLoop({ path, params: [list] }: hbs.AST.BlockStatement, known: Known, isWrong: boolean): void {
    if (path.original !== 'each' || !known || !list || !isPath(list) || !this.isNamed(list)) return;
    if (known.type === 'object' && !isWrong) return;
    this.warn(list, problemOfLoop(list.original, known));
  }

  override PathExpression(path: hbs.AST.PathExpression): void {
    const scoped = scopedPath(path);
    const found = lookUp(scoped, this.scopes);
    const { use } = this;
    this.use = 'value';
    this.known =
      'known' in found ? found.known : this.unknown(path, { ...scoped, original: path.original, use }, found);
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
    const { use } = this;
    const values = params.map((param) => this.value(param, isLoop(path) ? 'loop' : 'value'));
    hash?.pairs.forEach(({ value }) => this.value(value));
    if (!isPath(path)) return undefined;
    if (this.warnings.length < mostWarnings) this.warnings.push(...checkLiterals(node));
    const isCall = values.length > 0 || Boolean(hash?.pairs.length);
    const isBlock = blockHelperNames.includes(path.original);
    // A helper's name without values is the field of that name.
    if (!isCall && !isBlock) return this.value(path, use);
    return isHelperName(path.original) ? resultOf(path.original, values, params.map(literalText)) : undefined;
  }

  private value(node: hbs.AST.Expression, use: VariableUse = 'value'): Known {
    this.known = undefined;
    this.use = use;
    this.accept(node);
    this.use = 'value';
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

  /** Warns of a variable that names nothing. What is in a loop over it is looked at as in one over what was meant. */
  private unknown(path: hbs.AST.PathExpression, unknown: UnknownPath, { within }: Missing): Known {
    if (this.warnings.length >= mostWarnings) return undefined;
    const message = `there is no variable \`${path.original}\` here`;
    if (within.type === 'list') {
      this.warn(path, { message, hint: entryHint(within, unknown) });
      return undefined;
    }
    const found = variableHint(unknown, this.namesHere());
    this.warn(path, { message, hint: found?.hint });
    return found?.meant;
  }

  private namesHere(): NamesInPlace {
    const names = this.names.get(this.scopes) ?? namesIn(this.scopes);
    this.names.set(this.scopes, names);
    return names;
  }

  private warn(path: hbs.AST.PathExpression, problem: ValueProblem | undefined): void {
    if (!problem || this.warnings.length >= mostWarnings) return;
    this.warnings.push({ severity: 'warning', ...problem, ...positionOf(path) });
  }
}

/** The scope that a block opens; none if `this` stays the same. */
function scopesIn(block: hbs.AST.BlockStatement, known: Known): Scope | undefined {
  const names = block.program?.blockParams ?? [];
  const isLoop = block.path.original === 'each';
  if (isLoop) return { ...scopeOfEach(known, names), meant: known && meantInLoop(known) };
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

function isLoop(path: hbs.AST.Node): boolean {
  return isPath(path) && path.original === 'each';
}

function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}
