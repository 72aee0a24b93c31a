import React, { useState } from 'react';
import { Button, Inline, Stack, Text } from '@forge/react';
import { AnswerView } from '../shared/answer-view';
import { TextToCopy } from '../shared/copying/text-to-copy';
import { ModalDialog } from '../shared/modal-dialog';
import type { AnswerInUse } from '../shared/use-answer';
import { counted } from '../shared/words';

/** A part of an export, as the resolver answers it. */
interface ExportedPart {
  fileName: string;
  text: string;
  rows: number;
  cursor?: string;
}

/** Which part is asked for. */
export interface AskedPart {
  part: number;
  cursor?: string;
}

interface Props {
  title: string;
  /** What a row is: one, and several. */
  row: readonly [string, string];
  /** Asks for a part as its component appears. */
  usePart: (asked: AskedPart) => AnswerInUse<ExportedPart>;
  onClose: () => void;
}

interface ShownPart extends AskedPart {
  /** In the parts before it. */
  rowsBefore: number;
}

/** An export as CSV to copy, part by part. A page of this kind cannot offer files. */
export function ExportedParts({ title, onClose, ...parts }: Props): React.JSX.Element {
  const [shown, setShown] = useState<ShownPart>({ part: 1, rowsBefore: 0 });
  return (
    <ModalDialog title={title} onClose={onClose}>
      <Part key={shown.part} shown={shown} onNext={setShown} {...parts} />
    </ModalDialog>
  );
}

interface PartProps extends Pick<Props, 'row' | 'usePart'> {
  shown: ShownPart;
  onNext: (next: ShownPart) => void;
}

function Part({ shown, row, usePart, onNext }: PartProps): React.JSX.Element {
  const { part, cursor, rowsBefore } = shown;
  const exported = usePart({ part, cursor });
  return (
    <AnswerView of={exported} loading={`Exporting part ${part}`} failed="Nothing was exported">
      {({ rows, cursor: next, fileName, text }) => (
        <Stack space="space.100">
          <Text>{rowsInWords({ part, rows, rowsBefore, isLast: next === undefined }, row)}</Text>
          <TextToCopy
            id="exported"
            label={`Copy this and keep it as ${fileName}`}
            text={text}
            action="Copy CSV"
          />
          {next !== undefined && (
            <Inline>
              <Button onClick={() => onNext({ part: part + 1, cursor: next, rowsBefore: rowsBefore + rows })}>
                Next part
              </Button>
            </Inline>
          )}
        </Stack>
      )}
    </AnswerView>
  );
}

interface Rows {
  part: number;
  rows: number;
  rowsBefore: number;
  isLast: boolean;
}

function rowsInWords({ part, rows, rowsBefore, isLast }: Rows, [one, several]: Props['row']): string {
  const all = `${counted(rowsBefore + rows, one, several)} that match the filters`;
  if (part === 1 && isLast) return `${all}. Times are in UTC.`;
  const which = `Part ${part}, with ${counted(rows, one, several)}, newest first. Times are in UTC.`;
  return isLast ? `${which} It is the last: ${all}.` : `${which} There are more in the next part.`;
}
