import React from 'react';
import { useFormInUse } from '../form-context';
import { SwitchSetting } from '../fields/switch-setting';

/** What the platform cannot do, shown so that nobody looks for it. What came switched on can only be switched off. */
export function UnavailableSwitches(): React.JSX.Element {
  const { values, change } = useFormInUse();
  return (
    <>
      <SwitchSetting
        path="allowInvalidCertificates"
        label="Allow invalid certificates"
        value={values.allowInvalidCertificates}
        onChange={
          values.allowInvalidCertificates ? () => change({ allowInvalidCertificates: false }) : undefined
        }
        helper="Not available: Forge apps only connect to hosts with a publicly trusted certificate. Install a certificate of a public authority on the appliance."
      />
      <SwitchSetting
        path="useNonTlsConnections"
        label="Use non-TLS connections"
        value={values.useNonTlsConnections}
        onChange={values.useNonTlsConnections ? () => change({ useNonTlsConnections: false }) : undefined}
        helper="Not available: signing in with OAuth needs TLS, and Forge apps only connect by HTTPS."
      />
    </>
  );
}
