import type { HelperName } from './helper-names';

/** A helper, described for the authors of templates. */
export interface HelperDescription {
  /** How it is written, without the braces. */
  signature: string;
  description: string;
  /** A template that uses it, and its output for the sample session “Files and notes” (rich, en-US, UTC). */
  example: string;
  shows: string;
}

export const helperCatalogue: Readonly<Record<HelperName, HelperDescription>> = {
  if: {
    signature: '#if value',
    description:
      'Shows the block if the value is something: no empty text, no empty list, not 0. Has {{else}}.',
    example: '{{#if session.notes}}Has notes{{else}}No notes{{/if}}',
    shows: 'Has notes',
  },
  unless: {
    signature: '#unless value',
    description: 'Shows the block if the value is nothing.',
    example: '{{#unless session.jumpGroup}}No Jump group{{/unless}}',
    shows: 'No Jump group',
  },
  each: {
    signature: '#each list',
    description:
      'Shows the block for each entry. In it, names are the entry’s; @index, @first and @last tell its place, ../ leads out. {{else}} is shown for an empty list.',
    example: '{{#each session.files.transferred}}{{#unless @first}}, {{/unless}}{{name}}{{/each}}',
    shows: 'printer-driver.msi, spooler.log, photo.jpg, error.png',
  },
  with: {
    signature: '#with value',
    description: 'In the block, names are the value’s. {{else}} is shown where there is none.',
    example: '{{#with session.customer}}{{name}} of {{company}}{{/with}}',
    shows: 'Bob Ray of Harbour Tools',
  },
  lookup: {
    signature: 'lookup value name',
    description: 'The field with that name, or the entry with that number (from 0).',
    example: '{{lookup session.teams 0}}',
    shows: 'Service desk',
  },
  ifEquals: {
    signature: '#ifEquals one other',
    description:
      'Shows the block if both are the same; a number equals a text that reads like it. Has {{else}}.',
    example: '{{#ifEquals session.publicSite "Default"}}Main site{{else}}Another site{{/ifEquals}}',
    shows: 'Main site',
  },
  panel: {
    signature: '#panel "info|note|success|warning|error"',
    description: 'A coloured panel around the block. In plain text, the block alone.',
    example: '{{#panel "info"}}Recorded session{{/panel}}',
    shows: 'Recorded session',
  },
  expand: {
    signature: '#expand title',
    description: 'A section that is closed until somebody opens it. In plain text, the title and the block.',
    example: '{{#expand "Teams"}}{{join session.teams}}{{/expand}}',
    shows: 'Teams\n  Service desk',
  },
  date: {
    signature: 'date milliseconds style="short|medium|long|full" zone="Europe/Berlin"',
    description:
      'The day, in the locale and time zone of the configuration. A style and another time zone may be given.',
    example: '{{date session.startedAt style="long"}}',
    shows: 'January 31, 2026',
  },
  time: {
    signature: 'time milliseconds style="short|medium|long|full" zone="Europe/Berlin"',
    description: 'The time of day, likewise.',
    example: '{{time session.startedAt zone="Asia/Tokyo"}}',
    shows: '6:00 PM',
  },
  dateTime: {
    signature: 'dateTime milliseconds style="short|medium|long|full" zone="Europe/Berlin"',
    description: 'Day, time of day and time zone, likewise.',
    example: '{{dateTime session.startedAt}}',
    shows: 'Jan 31, 2026, 9:00 AM UTC',
  },
  duration: {
    signature: 'duration seconds',
    description: 'Seconds in words, in the two largest units.',
    example: '{{duration session.durationSeconds}}',
    shows: '24 minutes 12 seconds',
  },
  fileSize: {
    signature: 'fileSize bytes',
    description: 'Bytes in the unit that fits.',
    example: '{{fileSize 12400000}}',
    shows: '12.4 MB',
  },
  number: {
    signature: 'number value digits=2',
    description: 'A number as the locale writes it, with so many digits after the point if that is given.',
    example: '{{number 1234.5 digits=2}}',
    shows: '1,234.50',
  },
  plural: {
    signature: 'plural count one other',
    description:
      'The count and the word that goes with it in the language of the locale. Languages with more forms take them by name: few="…" many="…".',
    example: '{{plural session.eventCount "event" "events"}}',
    shows: '14 events',
  },
  localize: {
    signature: 'localize key count=…',
    description:
      'Fixed words of the built-in templates in the language of the locale: English, German, French, Spanish, Japanese or Brazilian Portuguese, else English.',
    example: '{{localize "representatives" count=1}}',
    shows: 'Representative',
  },
  eq: {
    signature: 'eq one other',
    description: 'Whether both are the same. For use in #if: {{#if (eq a b)}}.',
    example: '{{#if (eq session.teams.length 1)}}One team{{/if}}',
    shows: 'One team',
  },
  ne: {
    signature: 'ne one other',
    description: 'Whether they differ.',
    example: '{{#if (ne session.type "support")}}Unusual{{else}}Usual{{/if}}',
    shows: 'Usual',
  },
  gt: {
    signature: 'gt number number',
    description: 'Whether the first is greater.',
    example: '{{#if (gt session.durationSeconds 1200)}}Long{{/if}}',
    shows: 'Long',
  },
  gte: {
    signature: 'gte number number',
    description: 'Whether the first is greater or equal.',
    example: '{{#if (gte session.screenshotCount 1)}}Screenshots{{/if}}',
    shows: 'Screenshots',
  },
  lt: {
    signature: 'lt number number',
    description: 'Whether the first is less.',
    example: '{{#if (lt session.durationSeconds 60)}}Short{{else}}Not short{{/if}}',
    shows: 'Not short',
  },
  lte: {
    signature: 'lte number number',
    description: 'Whether the first is less or equal.',
    example: '{{#if (lte session.chat.count 1)}}Hardly any chat{{/if}}',
    shows: 'Hardly any chat',
  },
  and: {
    signature: 'and value value …',
    description: 'Whether all of them are something.',
    example: '{{#if (and session.notes session.files.moved)}}Both{{/if}}',
    shows: 'Both',
  },
  or: {
    signature: 'or value value …',
    description: 'The first of them that is something: a condition, or a default.',
    example: '{{or session.jumpGroup "no Jump group"}}',
    shows: 'no Jump group',
  },
  not: {
    signature: 'not value',
    description: 'Whether it is nothing.',
    example: '{{#if (not session.jumpoint)}}No Jumpoint{{/if}}',
    shows: 'No Jumpoint',
  },
  contains: {
    signature: 'contains list-or-text value',
    description: 'Whether the list has the value, or the text has that text in it; case does not count.',
    example: '{{#if (contains session.teams "service desk")}}Ours{{/if}}',
    shows: 'Ours',
  },
  join: {
    signature: 'join list ", " field="name"',
    description: 'The entries in one line, or one field of each.',
    example: '{{join session.files.transferred "; " field="name"}}',
    shows: 'printer-driver.msi; spooler.log; photo.jpg; error.png',
  },
  shorten: {
    signature: 'shorten text length',
    description: 'At most so many characters, with … where some are missing.',
    example: '{{shorten session.customer.operatingSystem 10}}',
    shows: 'Windows 11…',
  },
  where: {
    signature: 'where list field value …',
    description: 'The entries whose field has one of the values.',
    example: '{{#each (where session.files.transferred "action" "upload")}}{{name}}{{/each}}',
    shows: 'printer-driver.msi',
  },
  whereNot: {
    signature: 'whereNot list field value …',
    description: 'The entries whose field has none of the values.',
    example: '{{#each (whereNot session.files.transferred "action" "share" "upload")}}{{name}}{{/each}}',
    shows: 'spooler.log',
  },
  withoutSystem: {
    signature: 'withoutSystem session.chat.lines',
    description: 'The lines of the chat that people wrote.',
    example: '{{#each (withoutSystem session.chat.lines)}}{{from}}: {{text}}{{/each}}',
    shows: 'Ann Lee: I will look at the log files.',
  },
  first: {
    signature: 'first list count',
    description: 'The first entries; without a count, the first entry itself.',
    example: '{{#each (first session.files.transferred 2)}}{{name}} {{/each}}',
    shows: 'printer-driver.msi spooler.log',
  },
  last: {
    signature: 'last list count',
    description: 'The last entries; without a count, the last entry itself.',
    example: '{{#with (last session.notes)}}{{text}}{{/with}}',
    shows: 'Told the customer.',
  },
  groupBy: {
    signature: 'groupBy list field',
    description: 'Groups of the entries that have the same field. Each has a name, a count and its items.',
    example: '{{#each (groupBy session.files.transferred "action")}}{{name}}: {{count}} {{/each}}',
    shows: 'upload: 1 download: 1 share: 2',
  },
  breaks: {
    signature: 'breaks text',
    description: 'A text with its lines; elsewhere a line feed is shown as a space.',
    example: '{{#each (first session.notes 1)}}{{breaks text}}{{/each}}',
    shows: 'Driver was outdated.\nReplaced.',
  },
  link: {
    signature: 'link address label',
    description: 'A link, if the address is one of http or https; else the label as text.',
    example: '{{link "https://example.com/" "Example"}}',
    shows: 'Example <https://example.com/>',
  },
  table: {
    signature: 'table list field="Title" …',
    description: 'A table with a row for each entry and a column for each field that is given a title.',
    example: '{{table (first session.files.transferred 2) name="File" size="Size"}}',
    shows: 'File | Size\nprinter-driver.msi | 12.4 MB\nspooler.log | 48.2 kB',
  },
};
