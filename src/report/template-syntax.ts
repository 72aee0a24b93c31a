import Handlebars from 'handlebars/dist/handlebars.min.js';
import { blockHelperNames, helperNames, isHelperName } from './helper-names';
import { nearestName } from './nearest-name';
import { deepestNesting } from './template-nesting';
import { didYouMean, positionOf, type TemplateProblem } from './template-problem';

/** What is found in a template's syntax tree. */
export interface CheckedSyntax {
  /** Every name that the template mentions: parts of paths, helpers and literal texts. */
  names: ReadonlySet<string>;
  /** Mistakes, in the order of the text. */
  errors: TemplateProblem[];
}

/**
 * Checks a template's syntax tree before it is compiled. Refuses whatever could reach outside the session's data or run
 * for ever: partials, decorators, unknown helpers, blocks without end.
 */
export function checkSyntax(program: hbs.AST.Program): CheckedSyntax {
  const visitor = new SyntaxCheck();
  visitor.accept(program);
  return { names: visitor.names, errors: visitor.errors };
}

/** Also turns `{{{x}}}` and `{{&x}}` into `{{x}}`, so that every interpolated value is escaped. */
class SyntaxCheck extends Handlebars.Visitor {
  readonly names = new Set<string>();
  readonly errors: TemplateProblem[] = [];
  private depth = 0;

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    mustache.escaped = true;
    this.call(mustache);
    if (blockHelperNames.includes(nameOf(mustache))) this.refuseInline(nameOf(mustache), mustache);
    super.MustacheStatement(mustache);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    this.call(block);
    const name = block.path.original;
    if (block.params.length > 0 && isHelperName(name) && !blockHelperNames.includes(name)) {
      this.refuse(`\`${name}\` is no block: write {{${name} …}}`, block);
    }
    if (oneValueBlocks.includes(name) && block.params.length !== 1) {
      this.refuse(`#${name} takes exactly one value`, block);
    }
    this.nested(block, () => super.BlockStatement(block));
  }

  override SubExpression(expression: hbs.AST.SubExpression): void {
    const name = nameOf(expression);
    if (!isHelperName(name)) this.refuseHelper(name, expression);
    this.nested(expression, () => super.SubExpression(expression));
  }

  override PathExpression(path: hbs.AST.PathExpression): void {
    for (const part of path.parts) this.names.add(part);
  }

  override StringLiteral(literal: hbs.AST.StringLiteral): void {
    this.names.add(literal.value);
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    this.refuse('partials ({{> …}}) are not available', partial);
  }

  override PartialBlockStatement(partial: hbs.AST.PartialBlockStatement): void {
    this.refuse('partials ({{#> …}}) are not available', partial);
  }

  override Decorator(decorator: hbs.AST.Decorator): void {
    this.refuse('decorators ({{* …}}) are not available', decorator);
  }

  override DecoratorBlock(decorator: hbs.AST.DecoratorBlock): void {
    this.refuse('decorators ({{#* …}}) are not available', decorator);
  }

  /** A name with values must be a helper. */
  private call(node: hbs.AST.MustacheStatement | hbs.AST.BlockStatement): void {
    if (node.params.length === 0 && !node.hash?.pairs.length) return;
    const name = nameOf(node);
    if (!isHelperName(name)) this.refuseHelper(name, node);
  }

  private nested(node: hbs.AST.Node, visit: () => void): void {
    if (this.depth >= deepestNesting) return this.refuse('blocks are nested too deeply', node);
    this.depth += 1;
    visit();
    this.depth -= 1;
  }

  private refuse(message: string, node: hbs.AST.Node, hint?: string): void {
    this.errors.push({ severity: 'error', message, ...positionOf(node), hint });
  }

  private refuseInline(name: string, node: hbs.AST.Node): void {
    this.refuse(`\`${name}\` is a block: write {{#${name} …}}…{{/${name}}}`, node);
  }

  private refuseHelper(name: string, node: hbs.AST.Node): void {
    this.refuse(`there is no helper named "${name}"`, node, didYouMean(nearestName(name, helperNames)));
  }
}

const oneValueBlocks = ['if', 'unless', 'each', 'with'];

function nameOf({ path }: Pick<hbs.AST.MustacheStatement, 'path'>): string {
  return String('original' in path ? path.original : '');
}
