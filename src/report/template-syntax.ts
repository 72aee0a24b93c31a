import Handlebars from 'handlebars/dist/cjs/handlebars';
import { TemplateError } from './template-error';

/**
 * What a template's syntax tree must be like before it is compiled. Refuses what could reach outside of the
 * session's data or run for ever: partials and decorators. Turns `{{{x}}}` and `{{&x}}` into `{{x}}`, so that
 * nothing is interpolated without being escaped.
 *
 * @returns every name that the template mentions
 * @throws TemplateError with the place of what is refused
 */
export function checkSyntax(program: hbs.AST.Program): ReadonlySet<string> {
  const visitor = new SyntaxCheck();
  visitor.accept(program);
  return visitor.names;
}

class SyntaxCheck extends Handlebars.Visitor {
  readonly names = new Set<string>();

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    mustache.escaped = true;
    super.MustacheStatement(mustache);
  }

  override PathExpression(path: hbs.AST.PathExpression): void {
    for (const part of path.parts) this.names.add(part);
  }

  override StringLiteral(literal: hbs.AST.StringLiteral): void {
    this.names.add(literal.value);
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    refuse('partials ({{> …}}) are not available', partial);
  }

  override PartialBlockStatement(partial: hbs.AST.PartialBlockStatement): void {
    refuse('partials ({{#> …}}) are not available', partial);
  }

  override Decorator(decorator: hbs.AST.Decorator): void {
    refuse('decorators ({{* …}}) are not available', decorator);
  }

  override DecoratorBlock(decorator: hbs.AST.DecoratorBlock): void {
    refuse('decorators ({{#* …}}) are not available', decorator);
  }
}

function refuse(problem: string, { loc }: hbs.AST.Node): never {
  throw new TemplateError(problem, { line: loc.start.line, column: loc.start.column + 1 });
}
