import { XmlApiError } from './xml-answer';

const timeParameters = ['start_time', 'start_date', 'end_time', 'end_date'] as const;
type TimeParameter = (typeof timeParameters)[number];

/** Which sessions a report is about. Seconds since 1970 UTC, both ends included. */
export type ReportQuery =
  | { readonly by: 'lsid'; readonly lsids: readonly string[] }
  | { readonly by: 'start' | 'end'; readonly from: number; readonly until: number };

const secondsPerDay = 86_400;
const lsidForm = /^[0-9a-f]{32}$/i;

/**
 * Reads `lsid`, `lsids`, or one of the four times with its `duration` (seconds for a time, days for a date,
 * 0 for up to the present).
 *
 * @throws XmlApiError in the appliance's words if that is not what the parameters are.
 */
export function readReportQuery(parameters: URLSearchParams): ReportQuery {
  const ids = parameters.get('lsid') ?? parameters.get('lsids');
  if (ids !== null) return { by: 'lsid', lsids: ids.split(',').map(readLsid) };
  const given = timeParameters.filter((name) => parameters.has(name));
  const [name] = given;
  if (name === undefined) throw new XmlApiError('Missing required parameter: start_date.');
  if (given.length > 1) throw new XmlApiError(`Only one of ${timeParameters.join(', ')} may be used.`);
  const from = readMoment(name, parameters.get(name) ?? '');
  const duration = readDuration(parameters.get('duration'));
  const length = name.endsWith('_date') ? duration * secondsPerDay : duration;
  return {
    by: name.startsWith('start') ? 'start' : 'end',
    from,
    until: duration === 0 ? Number.POSITIVE_INFINITY : from + length,
  };
}

/** @throws XmlApiError `Invalid lsid.` */
export function readLsid(text: string): string {
  const lsid = text.trim();
  if (!lsidForm.test(lsid)) throw new XmlApiError('Invalid lsid.');
  return lsid.toLowerCase();
}

function readMoment(name: TimeParameter, text: string): number {
  const isDate = name.endsWith('_date');
  const form = isDate ? /^\d{4}-\d{2}-\d{2}$/ : /^\d{1,12}$/;
  const seconds = isDate ? Date.parse(`${text}T00:00:00Z`) / 1000 : Number(text);
  if (!form.test(text) || Number.isNaN(seconds)) throw new XmlApiError(`Invalid ${name}.`);
  return seconds;
}

function readDuration(text: string | null): number {
  if (text === null) throw new XmlApiError('Missing required parameter: duration.');
  if (!/^\d{1,10}$/.test(text)) throw new XmlApiError('Invalid duration.');
  return Number(text);
}
