import { isElement, type HtmlElement, type HtmlNode } from './html-tree';

/**
 * The contents of each item of a list. Anything outside an `li` (a list nested without one, stray text) belongs to the
 * item before it, because a browser shows it there.
 */
export function listItems(list: HtmlElement): HtmlNode[][] {
  const items: HtmlNode[][] = [];
  for (const node of list.children) {
    if (isElement(node, 'li')) items.push([...node.children]);
    else if (items.length === 0) items.push([node]);
    else items.at(-1)?.push(node);
  }
  return items;
}
