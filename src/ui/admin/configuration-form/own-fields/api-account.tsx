import React from 'react';
import { secretStateOf, type SecretState } from '../check-form';
import { TextSetting } from '../fields/text-setting';
import { useFormInUse } from '../form-context';
import type { OwnFieldProps } from './own-field-props';

/** The OAuth client id, and with it the secret, which is no setting. */
export function ApiAccount(shown: OwnFieldProps): React.JSX.Element {
  const { values, change } = useFormInUse();
  return (
    <>
      <TextSetting {...shown} value={values.clientId} onChange={(clientId) => change({ clientId })} />
      <ClientSecret />
    </>
  );
}

const helpers: Record<SecretState, string> = {
  needed: 'Copy it from the API account. It is stored encrypted, and never shown again.',
  'needed-again': 'Enter it again: a stored secret is only ever sent to the host it was entered for.',
  stored: 'Stored. Leave empty to keep it.',
  missing: 'None is stored yet. Nothing can be fetched from the appliance until you enter it.',
};

/** The client secret: it can be written, but never read back. */
function ClientSecret(): React.JSX.Element {
  const { values, stored, change } = useFormInUse();
  const state = secretStateOf(values, stored);
  return (
    <TextSetting
      path="clientSecret"
      label="OAuth client secret"
      type="password"
      isRequired={state !== 'stored'}
      helper={helpers[state]}
      value={values.clientSecret}
      onChange={(clientSecret) => change({ clientSecret })}
    />
  );
}
