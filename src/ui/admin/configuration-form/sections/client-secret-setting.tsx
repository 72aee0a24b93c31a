import React from 'react';
import { secretStateOf, type SecretState } from '../check-form';
import { useFormInUse } from '../form-context';
import { TextSetting } from '../fields/text-setting';
import { useSettings } from '../setting-in-use';

const helpers: Record<SecretState, string> = {
  needed: 'Copy it from the API account. It is stored encrypted, and never shown again.',
  'needed-again': 'Enter it again: a stored secret is only ever sent to the host it was entered for.',
  stored: 'Stored. Leave empty to keep it.',
  missing: 'None is stored yet. Nothing can be fetched from the appliance until you enter it.',
};

/** The client secret: it can be written, but never read back. */
export function ClientSecretSetting(): React.JSX.Element {
  const { values, stored } = useFormInUse();
  const setting = useSettings();
  const state = secretStateOf(values, stored);
  return (
    <TextSetting
      {...setting('clientSecret')}
      label="OAuth client secret"
      type="password"
      isRequired={state !== 'stored'}
      helper={helpers[state]}
    />
  );
}
