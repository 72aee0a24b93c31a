import { useFormInUse } from './form-context';
import type { FormValues } from './form-values';

/** What a field needs of a setting: its path, its value, and how to change it. */
export interface SettingInUse<Value> {
  path: string;
  value: Value;
  onChange: (value: Value) => void;
}

/** Gives what a field needs, by the setting's name. */
export type SettingsInUse<Values> = <K extends keyof Values & string>(name: K) => SettingInUse<Values[K]>;

/**
 * The settings in an object of the form.
 *
 * @param prefix is put before their names in their paths, such as `issueCreation.`
 */
export function settingsIn<Values>(
  values: Values,
  change: (part: Partial<Values>) => void,
  prefix = '',
): SettingsInUse<Values> {
  return (name) => ({
    path: `${prefix}${name}`,
    value: values[name],
    onChange: (value) => {
      const part: Partial<Values> = {};
      part[name] = value;
      change(part);
    },
  });
}

/** The settings of the form that are in no object of their own. */
export function useSettings(): SettingsInUse<FormValues> {
  const { values, change } = useFormInUse();
  return settingsIn(values, change);
}
