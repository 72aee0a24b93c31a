import React from 'react';
import { Box, Button, Checkbox, HelperMessage, Label, LoadingButton, Stack, Text } from '@forge/react';
import { isOn, optionOf } from '../../../../shared/field-event';
import { ModalDialog } from '../../../../shared/modal-dialog';
import { SelectInDialog } from '../../../../shared/select-in-dialog';
import { filterInWords, type ChosenFilter } from '../../filter';
import { bulkKinds, bulkWords, type BulkOrder } from './bulk-actions';
import { ReasonField } from '../reason-field';
import { BulkProgressView } from './bulk-progress';
import type { BulkJobInUse } from './use-bulk-job';

interface Props {
  chosen: ChosenFilter;
  configurations: readonly { id: string; name: string }[];
  job: BulkJobInUse;
  onClose: () => void;
  onChanged: () => Promise<void>;
}

const kinds = bulkKinds.map((kind) => ({ label: bulkWords[kind].label, value: kind }));

/** Replays, tries or discards all deliveries that match the filter, and shows how far it has come. */
export function BulkModal({ chosen, configurations, job, onClose, onChanged }: Props): React.JSX.Element {
  const { order, setOrder, progress, isRunning, start, stop, forget } = job;
  const close = () => {
    stop();
    if (!progress || progress.isComplete) forget();
    onClose();
    if (progress) void onChanged();
  };
  const isBlocked = order.kind === 'discard' && order.reason.trim() === '';
  return (
    <ModalDialog
      title="Change all that match"
      width="medium"
      onClose={close}
      buttons={
        <>
          {isRunning ? (
            <Button onClick={stop}>Stop</Button>
          ) : (
            <Button appearance={progress?.isComplete ? 'primary' : 'subtle'} onClick={close}>
              {progress ? 'Close' : 'Cancel'}
            </Button>
          )}
          {progress && !progress.isComplete && !isRunning && <Button onClick={forget}>Start over</Button>}
          {!progress?.isComplete && (
            <LoadingButton
              appearance={order.kind === 'discard' ? 'warning' : 'primary'}
              isLoading={isRunning}
              isDisabled={isBlocked}
              onClick={() => void start()}
            >
              {progress ? 'Go on' : `${bulkWords[order.kind].label} all`}
            </LoadingButton>
          )}
        </>
      }
    >
      <Stack space="space.150">
        <Text>{`All deliveries that match the filter, listed or not: ${filterInWords(chosen, configurations)}.`}</Text>
        {progress ? (
          <BulkProgressView kind={order.kind} progress={progress} isRunning={isRunning} />
        ) : (
          <Order order={order} onChange={setOrder} mayMeetDone={canMeetDone(chosen)} />
        )}
      </Stack>
    </ModalDialog>
  );
}

interface OrderProps {
  order: BulkOrder;
  onChange: (order: BulkOrder) => void;
  /** Whether any that are done can match. */
  mayMeetDone: boolean;
}

function canMeetDone({ state }: ChosenFilter): boolean {
  return state === undefined || state === 'done';
}

function Order({ order, onChange, mayMeetDone }: OrderProps): React.JSX.Element {
  const { kind, withDone, reason } = order;
  const choose = (chosen: string | undefined) => {
    const next = bulkKinds.find((one) => one === chosen);
    if (next) onChange({ ...order, kind: next });
  };
  return (
    <Stack space="space.150">
      <Box>
        <Label labelFor="bulk-kind">What to do</Label>
        <SelectInDialog
          inputId="bulk-kind"
          options={kinds}
          value={kinds.find(({ value }) => value === kind) ?? null}
          onChange={(now: unknown) => choose(optionOf(now)?.value)}
        />
        <HelperMessage>{bulkWords[kind].explained}</HelperMessage>
      </Box>
      {kind === 'replay' && mayMeetDone && (
        <Checkbox
          value="with-done"
          label="Also those that are done"
          isChecked={withDone}
          onChange={(event) => onChange({ ...order, withDone: isOn(event) })}
        />
      )}
      {kind === 'discard' && (
        <ReasonField
          id="bulk-reason"
          reason={reason}
          onChange={(entered) => onChange({ ...order, reason: entered })}
        />
      )}
    </Stack>
  );
}
