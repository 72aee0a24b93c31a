import React from 'react';
import { Box, ErrorMessage, HelperMessage, Inline, Label, Select, Stack } from '@forge/react';
import { alertIssueSettings, type AlertIssueSettings } from '../../../configuration/alert-issue-settings';
import { useGroupSearch, type ChoiceSearch } from '../configuration-form/use-choices';
import { optionsOf, type Option } from '../../shared/field-event';
import { halfWidth } from '../../shared/layout';
import { useChosenUsers } from './use-chosen-users';

interface Props {
  entered: Pick<AlertIssueSettings, 'mailUsers' | 'mailGroups'>;
  /** What is wrong, by the setting's name. */
  problemOf: (setting: 'mailUsers' | 'mailGroups') => string | undefined;
  onChange: (part: Partial<AlertIssueSettings>) => void;
}

const { settings: labels } = alertIssueSettings;

/** Who gets an email about alerts. */
export function AlertRecipients({ entered, problemOf, onChange }: Props): React.JSX.Element {
  const users = useChosenUsers(entered.mailUsers);
  const groups = useGroupSearch();
  return (
    <Stack>
      <Inline space="space.100" rowSpace="space.100" alignBlock="start" shouldWrap>
        <Recipients
          id="alert-mail-users"
          label={labels.mailUsers.label}
          chosen={users.optionsOf(entered.mailUsers)}
          {...users}
          problem={problemOf('mailUsers')}
          onChange={(chosen) => {
            users.remember(chosen);
            onChange({ mailUsers: chosen.map(({ value }) => value) });
          }}
        />
        <Recipients
          id="alert-mail-groups"
          label={labels.mailGroups.label}
          chosen={entered.mailGroups.map(({ groupId, name }) => ({ value: groupId, label: name }))}
          {...groups}
          none="Jira shows you no such group. To see groups, you need the global permission “Browse users and groups”."
          problem={problemOf('mailGroups')}
          onChange={(chosen) =>
            onChange({ mailGroups: chosen.map(({ value, label }) => ({ groupId: value, name: label })) })
          }
        />
      </Inline>
      <HelperMessage>
        Jira sends them what the issue says: what is new or has become worse, and that all is well again. At
        most one email an hour. Leave both empty for no email.
      </HelperMessage>
    </Stack>
  );
}

interface RecipientsProps extends ChoiceSearch {
  id: string;
  label: string;
  chosen: Option[];
  /** What it means if nothing is found. */
  none?: string;
  problem: string | undefined;
  onChange: (chosen: Option[]) => void;
}

function Recipients({ id, label, chosen, found, search, none, problem, onChange }: RecipientsProps) {
  const isNoneFound = !found.isLoading && found.problem === undefined && found.options.length === 0;
  return (
    <Box xcss={halfWidth}>
      <Label labelFor={id}>{label}</Label>
      <Select
        inputId={id}
        value={chosen}
        options={found.options}
        placeholder="Search by name"
        isLoading={found.isLoading}
        isMulti
        isSearchable
        isInvalid={problem !== undefined}
        onChange={(now: unknown) => onChange(optionsOf(now))}
        onInputChange={(typed: unknown) => search(typeof typed === 'string' ? typed : '')}
      />
      {isNoneFound && none !== undefined && <HelperMessage>{none}</HelperMessage>}
      {found.problem !== undefined && (
        <ErrorMessage>{`Jira’s choices could not be read. ${found.problem}`}</ErrorMessage>
      )}
      {problem !== undefined && <ErrorMessage>{problem}</ErrorMessage>}
    </Box>
  );
}
