import React from 'react';
import { readHostName } from '../../../../configuration/host-name';
import { useFormInUse } from '../form-context';
import { TextSetting } from '../fields/text-setting';
import { useSettings } from '../setting-in-use';
import { ClientSecretSetting } from './client-secret-setting';
import { Section } from './section';
import { UnavailableSwitches } from './unavailable-switches';

/** Which appliance it is, and how to sign in to it. */
export function ConnectionSection(): React.JSX.Element {
  const { values } = useFormInUse();
  const setting = useSettings();
  return (
    <Section title="Appliance" description="Which appliance it is, and the API account that signs in to it.">
      <TextSetting
        {...setting('name')}
        label="Name"
        isRequired
        helper="What you call this configuration, such as the appliance’s place or team."
      />
      <TextSetting
        {...setting('applianceId')}
        label="Appliance Id"
        isRequired
        helper="Part of the URL that the appliance calls. For a single appliance, “default” is enough. Configurations with the same Appliance Id all get its events."
      />
      <TextSetting
        {...setting('host')}
        label="Host name"
        isRequired
        placeholder="support.example.com"
        helper={hostHelper(values.host)}
      />
      <TextSetting
        {...setting('clientId')}
        label="OAuth client id"
        isRequired
        helper="Copy it from the API account on the appliance."
      />
      <ClientSecretSetting />
      <UnavailableSwitches />
    </Section>
  );
}

/** Says at once what becomes of a pasted URL. */
function hostHelper(typed: string): string {
  const reading = readHostName(typed);
  if (reading.kind === 'host' && reading.note !== undefined) return reading.note;
  return 'Without scheme and path. You can also paste a URL.';
}
