import { lineDifference, type DifferenceLine } from '../../../../templates/line-difference';
import { counted } from '../../../shared/words';

/** How many lines are shown around a difference. */
const context = 3;

const marks: Record<DifferenceLine['kind'], string> = { same: '  ', added: '+ ', removed: '- ' };

/** The difference as text, with a mark before each line and equal parts left out; nothing if the texts are equal. */
export function differenceText(before: string, after: string): string | undefined {
  const lines = lineDifference(before, after);
  const shown = lines.map((_, index) =>
    lines.slice(Math.max(0, index - context), index + context + 1).some(({ kind }) => kind !== 'same'),
  );
  if (!shown.includes(true)) return undefined;
  const written: string[] = [];
  let leftOut = 0;
  const tellGap = () => {
    if (leftOut > 0) written.push(`… ${counted(leftOut, 'unchanged line', 'unchanged lines')} …`);
    leftOut = 0;
  };
  lines.forEach(({ kind, text }, index) => {
    if (!shown[index]) {
      leftOut += 1;
      return;
    }
    tellGap();
    written.push(`${marks[kind]}${text}`.trimEnd());
  });
  tellGap();
  return written.join('\n');
}
