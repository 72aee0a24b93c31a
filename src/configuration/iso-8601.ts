const dateShape = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day that the calendar has, such as `2026-01-31`. */
export function isIsoDate(text: string): boolean {
  const at = dateShape.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // Of the 31st of a shorter month the runtime makes the 1st of the next one.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

const timeShape = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Whether the text is a day with a time and its offset, such as `2026-01-31T09:00:00Z`. */
export function isIsoDateTime(text: string): boolean {
  return text[10] === 'T' && isIsoDate(text.slice(0, 10)) && timeShape.test(text.slice(11));
}
