import * as v from 'valibot';
import { integer } from '../../foundation/integer';
import type { Alert } from '../activity/health/alerts';

/** One alert in the words of the issue. */
export const alertStatementSchema = v.object({
  /** What it is about. Two statements with the same subject show how it developed. */
  subject: v.string(),
  /** How severe it is; 0 needs nobody's attention. */
  level: v.pipe(integer, v.minValue(0)),
  text: v.string(),
});

export type AlertStatement = v.InferOutput<typeof alertStatementSchema>;

/** The alerts in words. Figures are rough and moments do not move, so a text changes only if its meaning does. */
export function statementsOf(alerts: readonly Alert[]): AlertStatement[] {
  return alerts.map(statementOf);
}

/** Whether exactly this was said before. */
export function isSaid(statements: readonly AlertStatement[], said: readonly AlertStatement[]): boolean {
  return JSON.stringify(statements) === JSON.stringify(said);
}

/** Whether a statement needs attention that did not before, or is more severe than it was. */
export function isNews(statements: readonly AlertStatement[], said: readonly AlertStatement[]): boolean {
  return statements.some(
    ({ subject, level }) =>
      level > 0 && !said.some((before) => before.subject === subject && before.level >= level),
  );
}

function statementOf(alert: Alert): AlertStatement {
  switch (alert.kind) {
    case 'parked':
    case 'with-remarks':
      return openStatement(alert);
    case 'appliance-down': {
      const since =
        alert.since === undefined ? 'cannot be reached' : `has not been reached since ${moment(alert.since)}`;
      const texts = [
        `The appliance of “${alert.configuration}” ${since}.`,
        alert.cause ?? '',
        'Its deliveries wait until it answers.',
      ];
      return {
        subject: `appliance:${alert.configuration}`,
        level: 1,
        text: texts.filter((text) => text !== '').join(' '),
      };
    }
    case 'appliance-back':
      return {
        subject: `appliance:${alert.configuration}`,
        level: 0,
        text: `The appliance of “${alert.configuration}” answers again. The deliveries that waited for it are being processed.`,
      };
    case 'silence':
      return {
        subject: 'silence',
        level: 1,
        text: `No event has come since about ${moment(alert.since)}, which is longer than usual. If there were sessions, check on the appliance that its outbound events are sent, and which answers they get.`,
      };
  }
}

const bands = [
  { from: 100, level: 4, many: (of: string) => `100 or more deliveries of ${of} are` },
  { from: 10, level: 3, many: (of: string) => `10 or more deliveries of ${of} are` },
  { from: 2, level: 2, many: (of: string) => `Some deliveries of ${of}, fewer than 10, are` },
] as const;

const one = { level: 1, many: (of: string) => `One delivery of ${of} is` };

type OpenAlert = Alert & { kind: 'parked' | 'with-remarks' };

/** What the app and a person do about it. */
const needs: Record<OpenAlert['kind'], string> = {
  parked:
    'parked. The app does not try again by itself. Check the cause in the Activity tab of Remote Support, then replay or discard.',
  'with-remarks':
    'done with remarks: a part was refused or impossible. The Activity tab of Remote Support says which part.',
};

/** Without the causes, which may name what only some readers of the issue may know. */
function openStatement({ kind, configurationId, configuration, count }: OpenAlert): AlertStatement {
  const { level, many } = bands.find(({ from }) => count.value >= from) ?? one;
  const of = configuration === undefined ? 'a deleted configuration' : `“${configuration}”`;
  return { subject: `${kind}:${configurationId}`, level, text: `${many(of)} ${needs[kind]}` };
}

const dateAndTime = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' } as const;

/** “12 Jan 2026, 09:35 UTC”: the readers of an issue may be anywhere. */
function moment(at: number): string {
  return `${new Intl.DateTimeFormat('en-GB', dateAndTime).format(at)} UTC`;
}
