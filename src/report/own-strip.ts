import Handlebars from 'handlebars/dist/handlebars.min.js';

/**
 * Gives each tilde in a chain of `{{else if}}` to the branch that it stands beside. The parser notes it for other
 * branches too: `{{~else if}}` would also take the white space of a later one, and `{{~/if}}` that of the second.
 *
 * @param program as it was parsed, before its white space is processed
 */
export function stripOwnBranches(program: hbs.AST.Program): void {
  new OwnStrip().accept(program);
}

class OwnStrip extends Handlebars.Visitor {
  /** From the inside out: the outermost block of a chain knows how the chain ends. */
  override BlockStatement(block: hbs.AST.BlockStatement): void {
    super.BlockStatement(block);
    const chain = chainOf(block);
    const last = chain.at(-1);
    if (!last) return;
    const { open, close } = block.closeStrip;
    for (const branch of chain) branch.closeStrip = { open: false, close: false };
    last.closeStrip = { open, close: false };
    block.closeStrip = { open: false, close };
  }
}

/** The branches of a block that begin with `{{else if}}`: the parser makes a block of each, within the one before. */
function chainOf(block: hbs.AST.BlockStatement): hbs.AST.BlockStatement[] {
  const chain: hbs.AST.BlockStatement[] = [];
  for (let next = elseIfOf(block); next; next = elseIfOf(next)) chain.push(next);
  return chain;
}

function elseIfOf({ inverse }: { inverse?: hbs.AST.Program }): hbs.AST.BlockStatement | undefined {
  const first = inverse && 'chained' in inverse && inverse.chained === true ? inverse.body[0] : undefined;
  return first && isBlock(first) ? first : undefined;
}

function isBlock(node: hbs.AST.Node): node is hbs.AST.BlockStatement {
  return node.type === 'BlockStatement';
}
