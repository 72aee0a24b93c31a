import React from 'react';
import type { IssueCreation } from '../../../../configuration/issue-creation';
import { PickSetting } from '../fields/pick-setting';
import { settingsIn } from '../setting-in-use';
import { useChoices, useChoiceSearch } from '../use-choices';

export interface TargetProps {
  creation: IssueCreation;
  onChange: (part: Partial<IssueCreation>) => void;
}

/** In which project an issue is created, and of which type. */
export function IssueTarget({ creation, onChange }: TargetProps): React.JSX.Element {
  const projects = useChoiceSearch('findProjects', creation.projectId);
  return (
    <>
      <PickSetting
        path="issueCreation.projectId"
        label="Project"
        isRequired
        value={creation.projectId}
        found={projects.found}
        onSearch={projects.search}
        onChange={(projectId) => onChange({ projectId, issueTypeId: '' })}
        placeholder="Search by name or key"
      />
      {creation.projectId !== '' && (
        <IssueTypePick key={creation.projectId} creation={creation} onChange={onChange} />
      )}
    </>
  );
}

function IssueTypePick({ creation, onChange }: TargetProps): React.JSX.Element {
  const found = useChoices('listIssueTypes', { projectId: creation.projectId });
  const created = settingsIn(creation, onChange, 'issueCreation.');
  return <PickSetting {...created('issueTypeId')} label="Issue type" isRequired found={found} />;
}
