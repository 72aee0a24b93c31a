import { textStart } from '../../foundation/text-start';
import type { FieldMapping } from '../../configuration/issue-creation';
import { jiraTime } from '../../jira/jira-time';
import { fieldDocument } from './field-document';
import type { FieldContent } from './session-values';
import { shortened } from './shortened';

/** Most characters of a single-line text or a label in Jira. */
const longestLine = 255;

/** A session may name any number of teams. */
const mostLabels = 100;

/**
 * A field's value as Jira takes it; `undefined` if the content is nothing that such a field can hold.
 *
 * @param timeZone in which a moment is a day
 */
export function fieldValue(type: FieldMapping['type'], content: FieldContent, timeZone: string): unknown {
  const texts = 'texts' in content ? content.texts : [];
  const [first] = texts;
  switch (type) {
    case 'text':
      return shortened(asText(content, timeZone).replace(/\s+/gu, ' ').trim(), longestLine);
    case 'paragraph':
      return fieldDocument(asText(content, timeZone));
    case 'number':
      return asNumber(content);
    case 'date':
      return 'moment' in content ? dayOf(content.moment, timeZone) : first;
    case 'date-time':
      return momentOf(content);
    case 'labels':
      return texts.slice(0, mostLabels).map(asLabel);
    case 'option':
      return first === undefined ? undefined : { id: first };
    case 'options':
      return texts.map((id) => ({ id }));
    case 'user':
      return first === undefined ? undefined : { accountId: first };
  }
}

function asText(content: FieldContent, timeZone: string): string {
  if ('texts' in content) return content.texts.join(', ');
  if ('number' in content) return String(content.number);
  return `${dayOf(content.moment, timeZone)} ${timeOf(content.moment, timeZone)}`;
}

function asNumber(content: FieldContent): number | undefined {
  if ('number' in content) return content.number;
  const number = 'texts' in content && content.texts[0]?.trim() ? Number(content.texts[0]) : NaN;
  return Number.isFinite(number) ? number : undefined;
}

function momentOf(content: FieldContent): string | undefined {
  if ('number' in content) return undefined;
  const moment = 'moment' in content ? content.moment : Date.parse(content.texts[0] ?? '');
  return Number.isFinite(moment) ? jiraTime(moment) : undefined;
}

/** The form that Jira takes and shows: `2026-01-31`, in that time zone. */
function dayOf(moment: number, timeZone: string): string {
  return partsOf(moment, timeZone, ['year', 'month', 'day']).join('-');
}

function timeOf(moment: number, timeZone: string): string {
  return partsOf(moment, timeZone, ['hour', 'minute']).join(':');
}

function partsOf(moment: number, timeZone: string, wanted: Intl.DateTimeFormatPartTypes[]): string[] {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = format.formatToParts(moment);
  return wanted.map((type) => parts.find((part) => part.type === type)?.value ?? '');
}

/** Jira's labels have no spaces. */
function asLabel(text: string): string {
  const start = textStart(text.trim(), 10 * longestLine);
  return [...start.replace(/\s+/gu, '-')].slice(0, longestLine).join('');
}
