import React, { useState } from 'react';
import { Box, Checkbox, ErrorMessage, HelperMessage, Label, RadioGroup, Stack, Text } from '@forge/react';
import { ConfirmModal } from '../../../shared/confirm-modal';
import { isOn, optionOf, textOf, type Option } from '../../../shared/field-event';
import { ProblemMessage } from '../../../shared/problem-message';
import { SelectInDialog } from '../../../shared/select-in-dialog';
import { counted } from '../../../shared/words';
import { useIssueSearch } from '../../configuration-form/use-choices';
import { NewIssues } from './new-issues';
import { useRedirect } from './use-redirect';

/** Whose sessions are to be written elsewhere. */
export interface ToRedirect {
  /** Of deliveries. */
  ids: readonly string[];
  /** Theirs. */
  configurationIds: readonly string[];
  /** Whether something of these may be in Jira already. */
  wasWritten: boolean;
}

interface Props {
  what: ToRedirect;
  onClose: () => void;
  onRedirected: () => Promise<void>;
}

type Where = 'existing' | 'new';

/** Asks for an issue, or whether one is created, and has the sessions of the deliveries written there. */
export function RedirectModal({ what, onClose, onRedirected }: Props): React.JSX.Element {
  const { ids, configurationIds, wasWritten } = what;
  const [where, setWhere] = useState<Where>('existing');
  const [issue, setIssue] = useState<Option>();
  const [canBeCreated, setCanBeCreated] = useState(false);
  const [clear, setClear] = useState(wasWritten);
  const { redirect, isRunning, problem } = useRedirect(onRedirected);
  const destination = where === 'new' ? newIssue(canBeCreated) : existing(issue);
  const confirm = async () => {
    if (destination && (await redirect(ids, destination, clear))) onClose();
  };
  return (
    <ConfirmModal
      title="Write to another issue"
      confirm={where === 'new' ? newOnes(ids, 'Write to') : 'Write to this issue'}
      isRunning={isRunning}
      isBlocked={destination === undefined}
      onConfirm={() => void confirm()}
      onCancel={onClose}
    >
      <Stack space="space.150">
        <Text>
          {`The ${ids.length === 1 ? 'session' : 'sessions'} of ${counted(ids.length, 'delivery', 'deliveries')} will be written to ${where === 'new' ? 'a new issue' : 'the issue that you choose'}, whatever the external key names. Everything that comes later goes there too.`}
        </Text>
        <RadioGroup
          name="redirect-where"
          options={[
            { label: 'To an issue that exists', value: 'existing' },
            { label: newOnes(ids, 'To'), value: 'new' },
          ]}
          value={where}
          onChange={(event) => setWhere(textOf(event) === 'new' ? 'new' : 'existing')}
        />
        {where === 'new' ? (
          <NewIssues configurationIds={configurationIds} onKnown={setCanBeCreated} />
        ) : (
          <IssueField issue={issue} onChange={setIssue} />
        )}
        <Box>
          <Checkbox
            value="clear"
            label="Remove what the app wrote elsewhere"
            isChecked={clear}
            onChange={(event) => setClear(isOn(event))}
          />
          <HelperMessage>
            {`Its work logs, comments, files and links of these sessions are removed from other issues, once the sessions are in ${where === 'new' ? 'theirs' : 'this one'}. A status, an assignee and mails stay, and no issue is deleted.`}
          </HelperMessage>
        </Box>
        {problem && <ProblemMessage title="Not everything was done" problem={problem} />}
      </Stack>
    </ConfirmModal>
  );
}

function existing(issue: Option | undefined) {
  return issue && { issueId: issue.value };
}

function newIssue(canBeCreated: boolean) {
  return canBeCreated ? ({ isNew: true } as const) : undefined;
}

function newOnes(ids: readonly string[], before: string): string {
  return `${before} ${ids.length === 1 ? 'a new issue' : 'a new issue for each session'}`;
}

interface FieldProps {
  issue: Option | undefined;
  onChange: (issue: Option | undefined) => void;
}

function IssueField({ issue, onChange }: FieldProps): React.JSX.Element {
  const { found, search } = useIssueSearch();
  return (
    <Box>
      <Label labelFor="redirect-issue">Issue</Label>
      <SelectInDialog
        inputId="redirect-issue"
        value={issue ?? null}
        options={found.options}
        isLoading={found.isLoading}
        isSearchable
        placeholder="Search by key or summary"
        onChange={(chosen: unknown) => onChange(optionOf(chosen))}
        onInputChange={(typed: unknown) => search(typeof typed === 'string' ? typed : '')}
      />
      {found.problem !== undefined && <ErrorMessage>{found.problem}</ErrorMessage>}
    </Box>
  );
}
