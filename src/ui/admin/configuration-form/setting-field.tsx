import React, { type ComponentProps } from 'react';
import { valueAt } from '../../../configuration/setting-at';
import { labelInForm, type FormSetting, type WithPath } from '../../../configuration/settings/setting';
import { OneOfSetting } from './fields/one-of-setting';
import { SwitchSetting } from './fields/switch-setting';
import { TemplateSetting } from './fields/template-setting';
import { TextSetting } from './fields/text-setting';
import { TickSetting } from './fields/tick-setting';
import { UserSetting } from './fields/user-setting';
import { useFormInUse } from './form-context';
import { OwnField } from './own-fields/own-field';

/** The field of a setting, made of its definition. */
export function SettingField({ setting }: { setting: WithPath<FormSetting> }): React.JSX.Element {
  const { values, setAt } = useFormInUse();
  const { path, field, helper, placeholder, isRequired } = setting;
  const shown = {
    path,
    label: labelInForm(setting),
    helper: typeof helper === 'function' ? helper(values) : helper,
    placeholder,
    isRequired,
  };
  const value = valueAt(values, path);
  const onChange = (now: unknown) => setAt(path, now);
  switch (field.kind) {
    case 'switch':
      return (
        <SwitchField {...shown} value={value === true} onChange={onChange} isInverted={field.isInverted} />
      );
    case 'text':
      return <TextSetting {...shown} value={textOf(value)} onChange={onChange} />;
    case 'number':
      return <TextSetting {...shown} type="number" value={textOf(value)} onChange={onChange} />;
    case 'choice':
      return <OneOfSetting {...shown} value={textOf(value)} options={field.options} onChange={onChange} />;
    case 'ticks':
      return (
        <TickSetting
          path={path}
          title={shown.label}
          helper={shown.helper}
          choices={field.options}
          value={textsOf(value)}
          onChange={onChange}
        />
      );
    case 'person':
      return <UserSetting {...shown} value={textOf(value)} onChange={onChange} />;
    case 'template':
      return <TemplateSetting {...shown} value={textOf(value)} onChange={onChange} />;
    case 'own':
      return <OwnField {...shown} />;
  }
}

interface SwitchFieldProps extends ComponentProps<typeof SwitchSetting> {
  onChange: (value: boolean) => void;
  isInverted?: boolean;
}

function SwitchField({ value, onChange, isInverted = false, ...shown }: SwitchFieldProps): React.JSX.Element {
  return (
    <SwitchSetting
      {...shown}
      value={value !== isInverted}
      onChange={(isOn) => onChange(isOn !== isInverted)}
    />
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(textOf) : [];
}
