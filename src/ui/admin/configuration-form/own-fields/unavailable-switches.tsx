import React, { useState } from 'react';
import { Box, Button, Inline, Stack } from '@forge/react';
import { connectionSettings } from '../../../../configuration/settings/connection';
import { card } from '../../../shared/layout';
import { usePlatformCapabilities } from '../../platform-capabilities';
import { SwitchSetting } from '../fields/switch-setting';
import { useFormInUse } from '../form-context';
import type { OwnFieldProps } from './own-field-props';

/*
 * What Forge cannot do, told so that nobody searches for it, and closed at first. A stored switch that is on is shown,
 * and can only be turned off.
 */

const notTrusted =
  'Not available: Forge apps only connect to hosts with a publicly trusted certificate. Install a certificate of a public authority on the appliance.';
const notChecked =
  'The appliance’s certificate is not checked. Somebody in between could read along, so use it for tests only.';

const certificates: OwnFieldProps = {
  path: 'allowInvalidCertificates',
  label: connectionSettings.allowInvalidCertificates.label,
};

export function InvalidCertificates(shown: OwnFieldProps): React.JSX.Element | null {
  const { values, change } = useFormInUse();
  const { canAllowInvalidCertificates: canAllow } = usePlatformCapabilities();
  const isOn = values.allowInvalidCertificates;
  if (!canAllow && !isOn) return null;
  return (
    <SwitchSetting
      {...shown}
      value={isOn}
      onChange={(on) => change({ allowInvalidCertificates: canAllow && on })}
      helper={canAllow ? notChecked : notTrusted}
    />
  );
}

export function NonTlsConnections(shown: OwnFieldProps): React.JSX.Element {
  const { values, change } = useFormInUse();
  const { canAllowInvalidCertificates: canAllow } = usePlatformCapabilities();
  const isOn = values.useNonTlsConnections;
  const unavailable = [
    ...(canAllow || values.allowInvalidCertificates ? [] : [{ ...certificates, helper: notTrusted }]),
    ...(isOn ? [] : [shown]),
  ];
  return (
    <>
      {isOn && <SwitchSetting {...shown} value onChange={() => change({ useNonTlsConnections: false })} />}
      {unavailable.length > 0 && <NotAvailable switches={unavailable} />}
    </>
  );
}

/** The switches that cannot be turned on, each with the reason, once they are asked for. */
function NotAvailable({ switches }: { switches: readonly OwnFieldProps[] }): React.JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <Stack space="space.100">
      <Inline>
        <Button
          appearance="subtle"
          spacing="compact"
          iconBefore={isOpen ? 'chevron-down' : 'chevron-right'}
          onClick={() => setOpen(!isOpen)}
        >
          Not available on this platform
        </Button>
      </Inline>
      {isOpen && (
        <Box xcss={card}>
          <Stack space="space.150">
            {switches.map((each) => (
              <SwitchSetting key={each.path} {...each} value={false} />
            ))}
          </Stack>
        </Box>
      )}
    </Stack>
  );
}
