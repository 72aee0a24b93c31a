import React, { useState } from 'react';
import { Box, Checkbox, ErrorMessage, HelperMessage, Label, Stack, Text } from '@forge/react';
import { ConfirmModal } from '../../../shared/confirm-modal';
import { isOn, optionOf, type Option } from '../../../shared/field-event';
import { ProblemMessage } from '../../../shared/problem-message';
import { SelectInDialog } from '../../../shared/select-in-dialog';
import { counted } from '../../../shared/words';
import { useIssueSearch } from '../../configuration-form/use-choices';
import { useRedirect } from './use-redirect';

interface Props {
  ids: readonly string[];
  /** Whether something of these may be in Jira already. */
  wasWritten: boolean;
  onClose: () => void;
  onRedirected: () => Promise<void>;
}

/** Asks for an issue, and has the sessions of the deliveries written there. */
export function RedirectModal({ ids, wasWritten, onClose, onRedirected }: Props): React.JSX.Element {
  const [issue, setIssue] = useState<Option>();
  const [clear, setClear] = useState(wasWritten);
  const { found, search } = useIssueSearch();
  const { redirect, isRunning, problem } = useRedirect(onRedirected);
  const confirm = async () => {
    if (issue && (await redirect(ids, issue.value, clear))) onClose();
  };
  return (
    <ConfirmModal
      title="Write to another issue"
      confirm="Write to this issue"
      isRunning={isRunning}
      isBlocked={issue === undefined}
      onConfirm={() => void confirm()}
      onCancel={onClose}
    >
      <Stack space="space.150">
        <Text>
          {`The ${ids.length === 1 ? 'session' : 'sessions'} of ${counted(ids.length, 'delivery', 'deliveries')} will be written to the issue that you choose, whatever the external key names. Everything that comes later goes there too.`}
        </Text>
        <Box>
          <Label labelFor="redirect-issue">Issue</Label>
          <SelectInDialog
            inputId="redirect-issue"
            value={issue ?? null}
            options={found.options}
            isLoading={found.isLoading}
            isSearchable
            placeholder="Search by key or summary"
            onChange={(chosen: unknown) => setIssue(optionOf(chosen))}
            onInputChange={(typed: unknown) => search(typeof typed === 'string' ? typed : '')}
          />
          {found.problem !== undefined && <ErrorMessage>{found.problem}</ErrorMessage>}
        </Box>
        <Box>
          <Checkbox
            value="clear"
            label="Remove what the app wrote elsewhere"
            isChecked={clear}
            onChange={(event) => setClear(isOn(event))}
          />
          <HelperMessage>
            Its work logs, comments, files and links of these sessions are removed from other issues, once the
            sessions are in this one. A status, an assignee and mails stay, and no issue is deleted.
          </HelperMessage>
        </Box>
        {problem && <ProblemMessage title="Not everything was done" problem={problem} />}
      </Stack>
    </ConfirmModal>
  );
}
