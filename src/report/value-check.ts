import type { ListShape, Shape } from './data-shape';
import { listsIn } from './entry-names';
import { didYouMean } from './template-problem';

/** Why a value cannot be used in that way, and what could be used in its place. */
export interface ValueProblem {
  message: string;
  hint?: string;
}

/** Whether `{{x}}` shows anything of such a value. Of a list it shows the entries that are no objects themselves. */
export function isShowable(shape: Shape): boolean {
  if (shape.type === 'list') return isShowable(shape.item);
  return shape.type !== 'object' || shape.isAnyOfSeveral === true;
}

/** What is wrong with `{{x}}` if it shows nothing, whatever the session is. */
export function problemWhenShown(written: string, shape: Shape): ValueProblem | undefined {
  if (isShowable(shape)) return undefined;
  if (shape.type === 'list') {
    const hint = `\`{{#each ${written}}}\` goes through its entries`;
    return { message: `\`${written}\` is a list, so nothing is shown here`, hint };
  }
  const message = `\`${written}\` is no text, so nothing is shown here`;
  return { message, hint: itHas(written, fieldsOf(shape)) };
}

/** What is wrong with `{{#each x}}` if it is no list. */
export function problemOfLoop(written: string, shape: Shape): ValueProblem | undefined {
  if (shape.type === 'list') return undefined;
  if (shape.type !== 'object') return { message: `\`${written}\` is no list, so this loop shows nothing` };
  const lists = listsOfObjects(shape).map(([path]) => path);
  const hint = lists.length === 0 ? `\`{{#with ${written}}}\` shows what it has` : itHas(written, lists);
  return { message: `\`${written}\` is no list`, hint };
}

/** What is probably meant to be in a loop over a value that is no list. */
export function meantInLoop(shape: Shape): Shape | undefined {
  if (shape.type !== 'object') return undefined;
  const [list, ...others] = listsOfObjects(shape);
  if (!list) return shape;
  return others.length === 0 ? list[1].item : undefined;
}

function listsOfObjects(shape: Shape): [string, ListShape][] {
  return listsIn(shape).filter(([, { item }]) => item.type === 'object');
}

const mostNames = 4;

function itHas(written: string, names: readonly string[]): string | undefined {
  const paths = names.slice(0, mostNames).map((name) => (written === 'this' ? name : `${written}.${name}`));
  if (paths.length < 2) return didYouMean(paths[0]);
  const quoted = paths.map((path) => `\`${path}\``);
  return `It has ${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}

function fieldsOf(shape: Shape): string[] {
  return shape.type === 'object' ? Object.keys(shape.fields) : [];
}
