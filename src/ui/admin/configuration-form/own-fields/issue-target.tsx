import React from 'react';
import { PickSetting } from '../fields/pick-setting';
import { useFormInUse } from '../form-context';
import { useChoices, useChoiceSearch } from '../use-choices';
import type { OwnFieldProps } from './own-field-props';
import { useIssueCreation } from './use-issue-creation';

/** In which project an issue is created. */
export function ProjectPick(shown: OwnFieldProps): React.JSX.Element {
  const { creation, set } = useIssueCreation();
  const projects = useChoiceSearch('findProjects', creation.projectId);
  return (
    <PickSetting
      {...shown}
      value={creation.projectId}
      found={projects.found}
      onSearch={projects.search}
      onChange={(projectId) => set({ projectId, issueTypeId: '' })}
    />
  );
}

/** Of which type it is. */
export function IssueTypePick(shown: OwnFieldProps): React.JSX.Element {
  const { projectId } = useFormInUse().values.issueCreation;
  return <TypesOfProject key={projectId} projectId={projectId} {...shown} />;
}

function TypesOfProject({ projectId, ...shown }: OwnFieldProps & { projectId: string }): React.JSX.Element {
  const { creation, set } = useIssueCreation();
  const found = useChoices('listIssueTypes', { projectId });
  return (
    <PickSetting
      {...shown}
      value={creation.issueTypeId}
      found={found}
      onChange={(issueTypeId) => set({ issueTypeId })}
    />
  );
}
