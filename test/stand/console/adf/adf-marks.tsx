import type { ReactNode } from 'react';
import { adfAttribute, type AdfMark } from './adf-node';

/** Draws a text with its marks, the first mark innermost. */
export function drawMarked(text: string, marks: readonly AdfMark[]): ReactNode {
  return marks.reduce<ReactNode>(drawMark, text);
}

function drawMark(within: ReactNode, mark: AdfMark): ReactNode {
  switch (mark.type) {
    case 'strong':
      return <strong>{within}</strong>;
    case 'em':
      return <em>{within}</em>;
    case 'strike':
      return <s>{within}</s>;
    case 'underline':
      return <u>{within}</u>;
    case 'code':
      return <code>{within}</code>;
    case 'subsup':
      return adfAttribute(mark, 'type') === 'sub' ? <sub>{within}</sub> : <sup>{within}</sup>;
    case 'textColor':
      return <span style={{ color: hexColor(adfAttribute(mark, 'color')) }}>{within}</span>;
    case 'backgroundColor':
      return <span style={{ backgroundColor: hexColor(adfAttribute(mark, 'color')) }}>{within}</span>;
    case 'link':
      return drawLink(within, adfAttribute(mark, 'href') ?? '');
    default:
      return within;
  }
}

// Only these lead anywhere in Jira; a link with another scheme stays text.
function drawLink(within: ReactNode, href: string): ReactNode {
  if (!/^(https?:\/\/|mailto:)/i.test(href)) return within;
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {within}
    </a>
  );
}

function hexColor(color: string | undefined): string | undefined {
  return color !== undefined && /^#[0-9a-f]{3,8}$/i.test(color) ? color : undefined;
}
