import React from 'react';
import type { WritableProjects } from '../../../../configuration/writable-projects';
import { ChoiceSetting } from '../fields/choice-setting';
import { MultiChoiceSetting } from '../fields/multi-choice-setting';
import { useFormInUse } from '../form-context';
import type { ProjectsInForm } from '../form-values';
import { useChoiceSearch } from '../use-choices';

const modeOptions: { value: WritableProjects['mode']; label: string }[] = [
  { value: 'these', label: 'These projects' },
  { value: 'all', label: 'All projects' },
];

/** Which projects sessions may write into. There is no preselected choice. */
export function WritableProjectsSetting(): React.JSX.Element {
  const { values, change } = useFormInUse();
  const { writableProjects } = values;
  const set = (part: Partial<ProjectsInForm>) =>
    change({ writableProjects: { ...writableProjects, ...part } });
  return (
    <>
      <ChoiceSetting
        path="writableProjects.mode"
        label="Sessions may write into"
        isRequired
        value={writableProjects.mode}
        options={modeOptions}
        onChange={(chosen) => set({ mode: modeOptions.find(({ value }) => value === chosen)?.value ?? '' })}
        helper="Anybody who opens a link to a session can put any issue key into it. A session that names an issue of another project is parked, and nothing is written there. This does not affect issues that the app creates."
      />
      {writableProjects.mode === 'these' && (
        <ProjectsPick projects={writableProjects.projects} onChange={(projects) => set({ projects })} />
      )}
    </>
  );
}

interface PickProps {
  projects: WritableProjects['projects'];
  onChange: (projects: WritableProjects['projects']) => void;
}

function ProjectsPick({ projects, onChange }: PickProps): React.JSX.Element {
  const { found, search } = useChoiceSearch('findProjects', '');
  const known = new Map([
    ...projects.map(({ id, key }) => [id, key] as const),
    ...(found.choices ?? []).map(({ id, description = id }) => [id, description] as const),
  ]);
  const named = projects.map(({ id }) => ({ value: id, label: known.get(id) ?? id }));
  return (
    <MultiChoiceSetting
      path="writableProjects.projects"
      label="Projects that sessions may write into"
      isRequired
      chosen={named}
      found={found}
      onSearch={search}
      onChange={(ids) => onChange(ids.map((id) => ({ id, key: known.get(id) ?? id })))}
      placeholder="Search by name or key"
      helper="Each session that names an issue costs one more request to Jira. A project that is renamed or gets another key stays chosen."
    />
  );
}
