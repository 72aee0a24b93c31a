import React from 'react';
import { usePlatformCapabilities } from '../../platform-capabilities';
import { SwitchSetting } from '../fields/switch-setting';
import { useFormInUse } from '../form-context';
import type { OwnFieldProps } from './own-field-props';

/*
 * What Forge cannot do, shown so that nobody searches for it. A stored switch that is on can only be turned off.
 */

const notTrusted =
  'Not available: Forge apps only connect to hosts with a publicly trusted certificate. Install a certificate of a public authority on the appliance.';
const notChecked =
  'The appliance’s certificate is not checked. Somebody in between could read along, so use it for tests only.';

export function InvalidCertificates(shown: OwnFieldProps): React.JSX.Element {
  const { values, change } = useFormInUse();
  const { canAllowInvalidCertificates: canAllow } = usePlatformCapabilities();
  const isOn = values.allowInvalidCertificates;
  const set = (on: boolean) => change({ allowInvalidCertificates: canAllow && on });
  return (
    <SwitchSetting
      {...shown}
      value={isOn}
      onChange={canAllow || isOn ? set : undefined}
      helper={canAllow ? notChecked : notTrusted}
    />
  );
}

export function NonTlsConnections(shown: OwnFieldProps): React.JSX.Element {
  const { values, change } = useFormInUse();
  const isOn = values.useNonTlsConnections;
  return (
    <SwitchSetting
      {...shown}
      value={isOn}
      onChange={isOn ? () => change({ useNonTlsConnections: false }) : undefined}
    />
  );
}
