import React from 'react';
import { Box, ErrorMessage, Inline, Label, RequiredAsterisk, Select } from '@forge/react';
import { alertIssueSettings, type AlertIssueSettings } from '../../../configuration/alert-issue-settings';
import { useChoices, useChoiceSearch, type FoundChoices } from '../configuration-form/use-choices';
import { optionOf } from '../../shared/field-event';
import { halfWidth } from '../../shared/layout';

interface Props {
  entered: AlertIssueSettings;
  /** What is wrong, by the setting's name. */
  problemOf: (setting: keyof AlertIssueSettings) => string | undefined;
  onChange: (part: Partial<AlertIssueSettings>) => void;
}

const { settings: labels } = alertIssueSettings;

/** In which project the issue is created, and of which type. */
export function AlertIssueTarget({ entered, problemOf, onChange }: Props): React.JSX.Element {
  const { projectId, issueTypeId } = entered;
  const projects = useChoiceSearch('findProjects', projectId);
  return (
    <Inline space="space.100" rowSpace="space.100" alignBlock="start" shouldWrap>
      <Pick
        id="alert-project"
        label={labels.projectId.label}
        value={projectId}
        found={projects.found}
        problem={problemOf('projectId')}
        placeholder="Search by name or key"
        onChange={(chosen) => onChange({ projectId: chosen, issueTypeId: '' })}
        onSearch={projects.search}
      />
      {projectId !== '' && (
        <IssueTypePick
          key={projectId}
          projectId={projectId}
          value={issueTypeId}
          problem={problemOf('issueTypeId')}
          onChange={(chosen) => onChange({ issueTypeId: chosen })}
        />
      )}
    </Inline>
  );
}

interface IssueTypeProps {
  projectId: string;
  value: string;
  problem: string | undefined;
  onChange: (value: string) => void;
}

function IssueTypePick({ projectId, ...pick }: IssueTypeProps): React.JSX.Element {
  const found = useChoices('listIssueTypes', { projectId });
  return (
    <Pick
      id="alert-issue-type"
      label={labels.issueTypeId.label}
      placeholder="Choose"
      found={found}
      {...pick}
    />
  );
}

interface PickProps {
  id: string;
  label: string;
  value: string;
  found: FoundChoices;
  problem: string | undefined;
  placeholder: string;
  onChange: (value: string) => void;
  onSearch?: (typed: string) => void;
}

function Pick({ id, label, value, found, problem, placeholder, onChange, onSearch }: PickProps) {
  const chosen = found.options.find((option) => option.value === value) ?? { label: value, value };
  return (
    <Box xcss={halfWidth}>
      <Label labelFor={id}>
        {label}
        <RequiredAsterisk />
      </Label>
      <Select
        inputId={id}
        value={value === '' ? null : chosen}
        options={found.options}
        placeholder={placeholder}
        isLoading={found.isLoading}
        isSearchable
        isInvalid={problem !== undefined}
        onChange={(now: unknown) => onChange(optionOf(now)?.value ?? '')}
        onInputChange={onSearch && ((typed: unknown) => onSearch(typeof typed === 'string' ? typed : ''))}
      />
      {found.problem !== undefined && (
        <ErrorMessage>{`Jira’s choices could not be read. ${found.problem}`}</ErrorMessage>
      )}
      {problem !== undefined && <ErrorMessage>{problem}</ErrorMessage>}
    </Box>
  );
}
