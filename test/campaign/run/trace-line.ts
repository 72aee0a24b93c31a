import type { InvocationRecord } from '../../stand/forge/ledger';
import { day, hour, minute, second } from '../durations';

/** `1d 02:03:04.567` from milliseconds. */
export function timeLabel(ms: number): string {
  const days = Math.floor(ms / day);
  const parts = [Math.floor(ms / hour) % 24, Math.floor(ms / minute) % 60, Math.floor(ms / second) % 60];
  const clock = parts.map((part) => String(part).padStart(2, '0')).join(':');
  return `${days}d ${clock}.${String(ms % second).padStart(3, '0')}`;
}

/** An invocation in one line: how it ended, what it did, what it said. */
export function invocationLine(record: InvocationRecord): string {
  const { id, kind, outcome, startedAt, endedAt, error } = record;
  const lasted = endedAt === undefined || endedAt === startedAt ? '' : ` ${(endedAt - startedAt) / second} s`;
  const calls = [...record.egress, ...record.jira].map(callInWords);
  const storage = record.storage.operations.map(({ operation, key }) =>
    [operation, key].filter(Boolean).join(' '),
  );
  const logs = record.logs.map(({ level, text }) => firstLine(level === 'info' ? text : `${level}: ${text}`));
  const parts = [
    `${kind} ${id.slice(0, 8)} ${outcome}${lasted}`,
    error ?? '',
    storage.join(', '),
    calls.join(', '),
    record.pushes > 0 ? `pushed ${record.pushes}` : '',
    ...logs,
  ];
  return parts.filter((part) => part !== '').join(' | ');
}

function callInWords(call: { method: string; status: number; path?: string; url?: string }): string {
  const where = call.path ?? new URL(call.url ?? '').pathname;
  return `${call.method} ${where.replace('/rest/api/3/issue', '')} ${call.status}`;
}

/** Of an error's stack only what it says. */
function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

/** The line with ids cut to their first eight digits, enough to tell one from the other. */
export function withShortIds(line: string): string {
  return line.replace(/\b([0-9a-f]{8})-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\b/g, '$1');
}
