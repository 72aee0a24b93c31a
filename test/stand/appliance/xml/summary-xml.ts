import type { ReportSource } from '../api/reporting-api';
import type { ApplianceSession } from '../appliance-session';
import { primaryRepresentative } from '../participants';
import { textElement, wrap } from './xml-text';

interface Total {
  sessions: number;
  seconds: number;
}

/**
 * The rows of SupportSessionSummary: how many sessions each representative, team or site had, and how long.
 * The row's inner shape is not published in full; nothing of the product reads it.
 */
export function summaryRows(
  reportType: string,
  sessions: readonly ApplianceSession[],
  source: ReportSource,
): string {
  const totals = new Map<string, Total>();
  for (const session of sessions) {
    const name = nameIn(reportType, session);
    const total = totals.get(name) ?? { sessions: 0, seconds: 0 };
    total.sessions += 1;
    total.seconds += Math.floor(((source.endOf(session) ?? source.now) - session.startedAt) / 1000);
    totals.set(name, total);
  }
  const rows = [...totals].map(([name, total]) =>
    wrap(
      'summary',
      textElement('display_name', name) +
        textElement('total_sessions', total.sessions) +
        textElement('avg_session_length', Math.round(total.seconds / total.sessions)),
    ),
  );
  return rows.join('');
}

function nameIn(reportType: string, session: ApplianceSession): string {
  if (reportType === 'team') return session.team ?? '';
  if (reportType === 'site') return session.publicSite?.name ?? '';
  return primaryRepresentative(session)?.displayName ?? '';
}
