import { templateTags, type TemplateTag } from './template-tags';
import { withoutTagEnd } from './tag-end';

/** What a template begins and does not end. */
export interface UnclosedPart {
  /** Where in the template it begins. */
  start: number;
  /** As part of a sentence. */
  problem: string;
}

/** The blocks that a template opens and does not close, in the order of its text. */
export function unclosedBlocks(template: string): TemplateTag[] {
  const blocks: TemplateTag[] = [];
  for (const tag of templateTags(template)) {
    if (tag.kind === 'comment' || tag.end === undefined) continue;
    if (opensBlock(template, tag)) blocks.push(tag);
    else if (template[tag.inside] === '/') blocks.pop();
  }
  return blocks;
}

/** A block of a template that is not closed, as part of a sentence. */
export function unclosedBlock(template: string, block: TemplateTag): string {
  const start = startOf(template, block);
  const name = /^[#^][>*]?\s*([^\s~|]+)/.exec(start)?.[1] ?? '…';
  return `the block {{${start}}} is not closed: {{/${name}}} is missing`;
}

/** The last expression or comment before a place of the template that is never closed. */
export function unclosedTagBefore(template: string, before: number): UnclosedPart | undefined {
  const tag = templateTags(template).findLast(({ start, end }) => end === undefined && start <= before);
  return tag && { start: tag.start, problem: unclosedTag(tag, startOf(template, tag)) };
}

/** `{{^}}` without a name is another way to write `{{else}}`. */
function opensBlock(template: string, { inside }: TemplateTag): boolean {
  const opening = /[#^]\s*[^\s~}]/y;
  opening.lastIndex = inside;
  return opening.test(template);
}

function unclosedTag({ kind }: TemplateTag, start: string): string {
  if (kind === 'comment') return 'a comment that begins here is not closed';
  return `the expression {{${start} is not closed: }} is missing`;
}

/** So much of a tag that its author finds it. */
const mostShown = 60;

function startOf(template: string, { inside, end }: TemplateTag): string {
  const close = end === undefined ? template.length : template.lastIndexOf('}}', end);
  const whole = template.slice(inside, Math.min(close, inside + mostShown + 1));
  const [line = ''] = withoutTagEnd(whole).split('\n');
  return line.length > mostShown ? `${line.slice(0, mostShown)}…` : line;
}
