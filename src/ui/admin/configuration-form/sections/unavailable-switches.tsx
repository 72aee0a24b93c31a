import React from 'react';
import { useFormInUse } from '../form-context';
import { SwitchSetting } from '../fields/switch-setting';

/** What the platform cannot do, shown so that nobody looks for it. */
export function UnavailableSwitches(): React.JSX.Element {
  const { values } = useFormInUse();
  return (
    <>
      <SwitchSetting
        path="allowInvalidCertificates"
        label="Allow invalid certificates"
        value={values.allowInvalidCertificates}
        helper="Not available: Forge apps only connect to hosts with a publicly trusted certificate. Install a certificate of a public authority on the appliance."
      />
      <SwitchSetting
        path="useNonTlsConnections"
        label="Use non-TLS connections"
        value={values.useNonTlsConnections}
        helper="Not available: signing in with OAuth needs TLS, and Forge apps only connect by HTTPS."
      />
    </>
  );
}
