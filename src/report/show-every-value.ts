import Handlebars from 'handlebars/dist/handlebars.min.js';
import { showHelper } from './show-helper';

/**
 * Turns `{{x}}` of a syntax tree into `{{show x}}`, and `{{helper x}}` into `{{show (helper x)}}`. So every shown value
 * goes through one place, where it is counted and turned into text.
 */
export function showEveryValue(program: hbs.AST.Program): void {
  new ShowEveryValue().accept(program);
}

class ShowEveryValue extends Handlebars.Visitor {
  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    const { params, hash, loc } = mustache;
    const path = pathOf(mustache.path);
    const call: hbs.AST.SubExpression = { type: 'SubExpression', path, params, hash, loc };
    mustache.params = [params.length > 0 || hash?.pairs.length ? call : path];
    mustache.hash = { type: 'Hash', pairs: [], loc };
    mustache.path = named(showHelper, loc);
  }
}

/** `{{"name"}}` and `{{12}}` mean the field of that name, as in Handlebars. */
function pathOf(path: hbs.AST.PathExpression | hbs.AST.Literal): hbs.AST.PathExpression {
  if (isPath(path)) return path;
  return named('original' in path ? String(path.original) : '', path.loc);
}

function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}

function named(name: string, loc: hbs.AST.SourceLocation): hbs.AST.PathExpression {
  return { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc };
}
