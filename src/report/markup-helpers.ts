import {
  escaped,
  escapedLines,
  fieldOf,
  isList,
  markup,
  textOf,
  type ValueHelperFunction,
} from './helper-values';
import type { OwnBlock, ValueHelper } from './helper-names';
import { isPanelType } from './adf';
import { safeLink } from './safe-link';
import type { TemplateFormat } from './report-template';

/** The helpers that return more than text, each as HTML and as plain text. */
export interface MarkupHelpers {
  values: Pick<Record<ValueHelper, ValueHelperFunction>, 'breaks' | 'link' | 'table'>;
  /** A block's result for its value and its content. */
  blocks: Pick<Record<OwnBlock, (value: unknown, inside: string) => unknown>, 'panel' | 'expand'>;
}

export function markupHelpers(format: TemplateFormat): MarkupHelpers {
  return format === 'rich' ? rich : plain;
}

const rich: MarkupHelpers = {
  values: {
    breaks: ([value]) => markup(escapedLines(value)),
    link: ([address, label]) => {
      const href = safeLink(textOf(address));
      const shown = escaped(label ?? address);
      return markup(href === undefined ? shown : `<a href="${escaped(href)}">${shown}</a>`);
    },
    table: ([list, ...fields], titles) => {
      const { head, rows } = tableOf(list, fields, titles);
      if (rows.length === 0) return '';
      const header = `<tr>${head.map((title) => `<th>${escaped(title)}</th>`).join('')}</tr>`;
      const body = rows.map(
        (row) => `<tr>${row.map((cell) => `<td>${escapedLines(cell)}</td>`).join('')}</tr>`,
      );
      return markup(`<table>${header}${body.join('')}</table>`);
    },
  },
  blocks: {
    panel: (type, inside) => markup(`<div data-panel="${isPanelType(type) ? type : 'info'}">${inside}</div>`),
    expand: (title, inside) => markup(`<details><summary>${escaped(title)}</summary>${inside}</details>`),
  },
};

const plain: MarkupHelpers = {
  values: {
    breaks: ([value]) => textOf(value),
    link: ([address, label]) => {
      const href = safeLink(textOf(address));
      if (href === undefined) return textOf(label ?? address);
      return label === undefined ? href : `${textOf(label)}: ${href}`;
    },
    table: ([list, ...fields], titles) => {
      const { head, rows } = tableOf(list, fields, titles);
      return rows.length === 0 ? '' : [head, ...rows].map((row) => row.join(' | ')).join('\n');
    },
  },
  blocks: {
    panel: (_type, inside) => inside,
    expand: (title, inside) => `${textOf(title)}\n${inside}`,
  },
};

function tableOf(
  list: unknown,
  fields: readonly unknown[],
  titles: Readonly<Record<string, unknown>>,
): { head: string[]; rows: string[][] } {
  // Handlebars passes named values in reverse.
  const titled = Object.entries(titles).reverse();
  const columns = [...fields.map((field) => [textOf(field), field] as const), ...titled];
  return {
    head: columns.map(([, title]) => textOf(title)),
    rows: (isList(list) ? list : []).map((entry) => columns.map(([field]) => cell(fieldOf(entry, field)))),
  };
}

/** A list in a cell is shown as lines. */
function cell(value: unknown): string {
  return isList(value) ? value.map(textOf).join('\n') : textOf(value);
}
