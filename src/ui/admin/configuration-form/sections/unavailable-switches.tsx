import React from 'react';
import { usePlatformCapabilities } from '../../platform-capabilities';
import { useFormInUse } from '../form-context';
import { SwitchSetting } from '../fields/switch-setting';

const notTrusted =
  'Not available: Forge apps only connect to hosts with a publicly trusted certificate. Install a certificate of a public authority on the appliance.';
const notChecked =
  'The appliance’s certificate is not checked. Somebody in between could read along, so use it for tests only.';

/** What Forge cannot do, shown so that nobody searches for it. A stored switch that is on can only be turned off. */
export function UnavailableSwitches(): React.JSX.Element {
  const { values, change } = useFormInUse();
  const { canAllowInvalidCertificates: canAllow } = usePlatformCapabilities();
  return (
    <>
      <SwitchSetting
        path="allowInvalidCertificates"
        label="Allow invalid certificates"
        value={values.allowInvalidCertificates}
        onChange={
          canAllow || values.allowInvalidCertificates
            ? (on) => change({ allowInvalidCertificates: canAllow && on })
            : undefined
        }
        helper={canAllow ? notChecked : notTrusted}
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
