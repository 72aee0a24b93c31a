import type { ReactNode } from 'react';
import { adfAttribute, adfText, type AdfMark, type AdfNode } from './adf-node';
import { drawMarked } from './adf-marks';

/** Draws text and what stands within it; a node type that is not known is shown as a dashed box. */
export function drawInline(node: AdfNode, key: number): ReactNode {
  switch (node.type) {
    case 'text':
      return <span key={key}>{drawMarked(node.text, node.marks)}</span>;
    case 'hardBreak':
      return <br key={key} />;
    case 'emoji':
      return <span key={key}>{adfAttribute(node, 'text') ?? adfAttribute(node, 'shortName')}</span>;
    case 'mention':
      return (
        <span key={key} className="adf-mention">
          {adfAttribute(node, 'text') ?? '@unknown'}
        </span>
      );
    case 'date':
      return (
        <time key={key} className="adf-date">
          {dayOf(adfAttribute(node, 'timestamp'))}
        </time>
      );
    case 'status':
      return (
        <span key={key} className={`adf-status adf-status-${statusColor(node)}`}>
          {adfAttribute(node, 'text')}
        </span>
      );
    case 'inlineCard':
      return <span key={key}>{drawMarked(adfAttribute(node, 'url') ?? '', [linkMark(node)])}</span>;
    default:
      return (
        <span key={key} className="adf-unknown" data-adf-unknown={node.type}>
          {adfText(node) || node.type}
        </span>
      );
  }
}

function linkMark(node: AdfNode): AdfMark {
  return { type: 'link', attrs: { href: adfAttribute(node, 'url') } };
}

/** The day of an ADF date, whose timestamp is milliseconds as a string, taken at UTC as Jira does. */
function dayOf(timestamp: string | undefined): string {
  const moment = new Date(Number(timestamp));
  if (timestamp === undefined || Number.isNaN(moment.getTime())) return 'Unknown date';
  return moment.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

const COLORS = ['neutral', 'purple', 'blue', 'red', 'yellow', 'green'];

function statusColor(node: AdfNode): string {
  const color = adfAttribute(node, 'color') ?? '';
  return COLORS.includes(color) ? color : 'neutral';
}
