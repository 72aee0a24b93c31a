/** A moment in the reader's own zone without its year: deliveries are kept for at most a year. */
export function timeInList(at: number, locale?: string): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
}
