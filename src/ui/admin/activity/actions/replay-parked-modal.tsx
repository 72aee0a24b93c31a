import React, { useState } from 'react';
import { Box, DatePicker, HelperMessage, Label, Stack, Text } from '@forge/react';
import { week } from '../../../../foundation/durations';
import { ConfirmModal } from '../../../shared/confirm-modal';
import { optionOf } from '../../../shared/field-event';
import { narrow } from '../../../shared/layout';
import { ProblemMessage } from '../../../shared/problem-message';
import { SelectInDialog } from '../../../shared/select-in-dialog';
import { beginningOf, dayOf } from './calendar-day';
import type { ReplayInUse } from './use-replay';

interface Props {
  configurations: readonly { id: string; name: string }[];
  /** The configuration in the list's filter, if there is one. */
  configurationId?: string;
  replay: ReplayInUse;
  onClose: () => void;
}

/** Replays all parked deliveries of one configuration since a day. */
export function ReplayParkedModal({
  configurations,
  configurationId,
  replay,
  onClose,
}: Props): React.JSX.Element {
  const [chosen, setChosen] = useState(configurationId ?? configurations[0]?.id ?? '');
  const [day, setDay] = useState(() => dayOf(Date.now() - week));
  const since = beginningOf(day);
  const options = configurations.map(({ id, name }) => ({ label: name, value: id }));
  const start = async () => {
    if (since === undefined) return;
    if (await replay.replay({ configurationId: chosen, since })) onClose();
  };
  return (
    <ConfirmModal
      title="Replay all parked deliveries"
      confirm="Replay all parked"
      isRunning={replay.isRunning}
      isBlocked={since === undefined || chosen === ''}
      onConfirm={() => void start()}
      onCancel={onClose}
    >
      <Stack space="space.150">
        <Text>
          Each delivery is tried again. If it fails again, it is parked again. A session that is already in
          Jira is not written twice.
        </Text>
        <Box>
          <Label labelFor="replay-configuration">Configuration</Label>
          <SelectInDialog
            inputId="replay-configuration"
            options={options}
            value={options.find(({ value }) => value === chosen) ?? null}
            onChange={(now: unknown) => setChosen(optionOf(now)?.value ?? '')}
          />
        </Box>
        <Box>
          <Label labelFor="replay-since">Came in since</Label>
          <Box xcss={narrow}>
            <DatePicker id="replay-since" value={day} maxDate={dayOf(Date.now())} onChange={setDay} />
          </Box>
          <HelperMessage>From the beginning of this day.</HelperMessage>
        </Box>
        {replay.problem && <ProblemMessage title="Nothing was replayed" problem={replay.problem} />}
      </Stack>
    </ConfirmModal>
  );
}
