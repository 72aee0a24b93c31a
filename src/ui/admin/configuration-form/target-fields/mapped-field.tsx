import React from 'react';
import type { Option } from '../../../shared/field-event';
import { ChoiceSetting } from '../fields/choice-setting';
import { MultiChoiceSetting } from '../fields/multi-choice-setting';
import { UserSetting } from '../fields/user-setting';
import type { MappedFieldProps } from './field-mappings';
import { pathOf } from './missing-fields';
import { ValueOrSession } from './value-or-session';

/** One field of the target with its value. */
export function MappedField({ inForm, onChange }: MappedFieldProps): React.JSX.Element {
  const { field, mapping } = inForm;
  const shown = { path: pathOf(inForm), label: field.name, isRequired: field.mustBeFilled };
  const [value = ''] = mapping.values;
  const set = (...values: string[]) => onChange({ ...mapping, values });
  const setOne = (chosen: string) => set(...(chosen === '' ? [] : [chosen]));
  const options = field.options.map(({ id, label }) => ({ value: id, label }));
  switch (field.type) {
    case 'option':
      return <ChoiceSetting {...shown} value={value} options={options} onChange={setOne} />;
    case 'options':
      return (
        <MultiChoiceSetting
          {...shown}
          chosen={mapping.values.map((chosen) => optionAt(chosen, options))}
          found={{ options, isLoading: false }}
          onChange={(values) => set(...values)}
        />
      );
    case 'user':
      return <UserSetting {...shown} value={value} onChange={setOne} />;
    default:
      return <ValueOrSession inForm={inForm} onChange={onChange} />;
  }
}

/** A value outside the list is shown as it is. */
function optionAt(value: string, options: readonly Option[]): Option {
  return options.find((option) => option.value === value) ?? { label: value, value };
}
