import { refusal } from '../refusal';

const units = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 };

/**
 * A moment in JQL: `2026-01-31`, `2026/01/31 09:00` (both in UTC here), or relative to now, as `-15m`.
 *
 * @throws Refusal 400 for any other form
 */
export function instantOf(text: string, now: number, field = 'created'): number {
  const relative = /^([+-]?\d+)([mhdw])$/.exec(text);
  const unit = relative?.[2];
  if (unit === 'm' || unit === 'h' || unit === 'd' || unit === 'w') {
    return now + Number(relative?.[1]) * units[unit];
  }
  const absolute = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (\d{1,2}):(\d{2}))?$/.exec(text);
  if (absolute !== null) {
    const [, year, month, day, hour = '0', minute = '0'] = absolute;
    return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  }
  throw refusal(
    400,
    `Date value '${text}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  );
}
