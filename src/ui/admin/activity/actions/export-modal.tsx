import React, { useState } from 'react';
import { Button, Inline, Stack, Text } from '@forge/react';
import type { DeliveryFilter } from '../../../../administration/activity/activity-api';
import { AnswerView } from '../../../shared/answer-view';
import { TextToCopy } from '../../../shared/copying/text-to-copy';
import { ModalDialog } from '../../../shared/modal-dialog';
import { useAnswer } from '../../call-admin';
import { counted } from '../../../shared/words';
import { deliveryFilter, type ChosenFilter } from '../filter';

interface Props {
  chosen: ChosenFilter;
  onClose: () => void;
}

/** Which part is shown, and the deliveries in the parts before it. */
interface Part {
  part: number;
  cursor?: string;
  rowsBefore: number;
}

/** Shows the listed deliveries as CSV to copy, part by part. A page of this kind cannot offer files. */
export function ExportModal({ chosen, onClose }: Props): React.JSX.Element {
  const [openedAt] = useState(() => Date.now());
  const [shown, setShown] = useState<Part>({ part: 1, rowsBefore: 0 });
  const filter = deliveryFilter(chosen, openedAt);
  return (
    <ModalDialog title="Export deliveries" onClose={onClose}>
      <ExportedPart key={shown.part} filter={filter} shown={shown} onNext={setShown} />
    </ModalDialog>
  );
}

interface PartProps {
  filter: DeliveryFilter;
  shown: Part;
  onNext: (next: Part) => void;
}

function ExportedPart({ filter, shown, onNext }: PartProps): React.JSX.Element {
  const { part, cursor, rowsBefore } = shown;
  const exported = useAnswer('exportDeliveries', { ...filter, part, cursor });
  return (
    <AnswerView of={exported} loading={`Exporting part ${part}`} failed="Nothing was exported">
      {({ rows, cursor: next, fileName, text }) => (
        <Stack space="space.100">
          <Text>{rowsInWords({ part, rows, rowsBefore, isLast: next === undefined })}</Text>
          <TextToCopy
            id="exported-deliveries"
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

function rowsInWords({ part, rows, rowsBefore, isLast }: Rows): string {
  const all = `${counted(rowsBefore + rows, 'delivery', 'deliveries')} that match the filters`;
  if (part === 1 && isLast) return `${all}. Times are in UTC.`;
  const which = `Part ${part}, with ${counted(rows, 'delivery', 'deliveries')}, newest first. Times are in UTC.`;
  return isLast ? `${which} It is the last: ${all}.` : `${which} There are more in the next part.`;
}
