import React from 'react';
import { writableModeOptions } from '../../../../configuration/settings/writable-projects';
import { ChoiceSetting } from '../fields/choice-setting';
import { MultiChoiceSetting } from '../fields/multi-choice-setting';
import { useFormInUse } from '../form-context';
import { useChoiceSearch } from '../use-choices';
import type { OwnFieldProps } from './own-field-props';

/** Whether sessions may write into all projects. There is no preselected choice. */
export function ProjectMode(shown: OwnFieldProps): React.JSX.Element {
  const { values, change } = useFormInUse();
  const { writableProjects } = values;
  const choose = (chosen: string) => {
    const mode = writableModeOptions.find(({ value }) => value === chosen)?.value ?? '';
    change({ writableProjects: { ...writableProjects, mode } });
  };
  return (
    <ChoiceSetting {...shown} value={writableProjects.mode} options={writableModeOptions} onChange={choose} />
  );
}

/** The projects by name or key. */
export function ProjectList(shown: OwnFieldProps): React.JSX.Element {
  const { values, change } = useFormInUse();
  const { projects } = values.writableProjects;
  const { found, search } = useChoiceSearch('findProjects', '');
  const known = new Map([
    ...projects.map(({ id, key }) => [id, key] as const),
    ...(found.choices ?? []).map(({ id, description = id }) => [id, description] as const),
  ]);
  const named = projects.map(({ id }) => ({ value: id, label: known.get(id) ?? id }));
  const choose = (ids: string[]) =>
    change({
      writableProjects: {
        ...values.writableProjects,
        projects: ids.map((id) => ({ id, key: known.get(id) ?? id })),
      },
    });
  return <MultiChoiceSetting {...shown} chosen={named} found={found} onSearch={search} onChange={choose} />;
}
