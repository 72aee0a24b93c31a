import * as v from 'valibot';
import { readHostName } from '../host-name';
import { applianceId, clientId, flag, hostName, localeTag, timeZoneName } from '../setting-fields';
import { onOff, requiredTextSetting, setting } from './setting-kinds';

/** Which appliance it is, how to sign in to it, and how its reports are written. */
export const connectionSettings = {
  name: requiredTextSetting('Name', {
    atMost: 100,
    section: 'appliance',
    helper: 'What you call this configuration, such as the appliance’s place or team.',
  }),
  applianceId: setting('Appliance Id', (label) => v.optional(applianceId(label), 'default'), {
    field: { kind: 'text' },
    inWords: String,
    section: 'appliance',
    isRequired: true,
    helper:
      'Part of the URL that the appliance calls. For a single appliance, “default” is enough. Configurations with the same Appliance Id all get its events.',
  }),
  host: setting('Host name', hostName, {
    field: { kind: 'text' },
    inWords: String,
    section: 'appliance',
    isRequired: true,
    placeholder: 'support.example.com',
    helper: ({ host }) => whatBecomesOf(host),
  }),
  /** Its field stands beside that of the client secret, which is no setting. */
  clientId: setting('OAuth client id', clientId, {
    field: { kind: 'own' },
    inWords: String,
    section: 'appliance',
    isRequired: true,
    helper: 'Copy it from the API account on the appliance.',
  }),
  locale: setting('Locale', (label) => v.optional(localeTag(label), 'en-US'), {
    field: { kind: 'own' },
    inWords: String,
    section: 'language',
    helper: 'The language of the reports, and how dates and numbers are written in them.',
  }),
  timeZone: setting('Time zone', (label) => v.optional(timeZoneName(label), 'UTC'), {
    field: { kind: 'own' },
    inWords: String,
    section: 'language',
    helper: 'Times in work logs are written in this zone.',
  }),
  /** Stored as what is unusual, shown as what is usual. */
  disabled: setting('Enabled', () => flag('Disabled', false), {
    field: { kind: 'switch', isInverted: true },
    inWords: (isDisabled) => onOff(!isDisabled),
    section: 'state',
    helper: 'If it is off, events are ignored and nothing is polled.',
  }),
  /** Shown though the platform cannot do it, so that nobody searches for it. */
  allowInvalidCertificates: setting('Allow invalid certificates', (label) => flag(label, false), {
    field: { kind: 'own' },
    inWords: (isOn) => onOff(isOn),
    section: 'appliance',
  }),
  /** As the one above. */
  useNonTlsConnections: setting('Use non-TLS connections', (label) => flag(label, false), {
    field: { kind: 'own' },
    inWords: (isOn) => onOff(isOn),
    section: 'appliance',
    helper: 'Not available: signing in with OAuth needs TLS, and Forge apps only connect by HTTPS.',
  }),
};

/** Says at once what becomes of a pasted URL. */
function whatBecomesOf(typed: string): string {
  const reading = readHostName(typed);
  if (reading.kind === 'host' && reading.note !== undefined) return reading.note;
  return 'Without scheme and path. You can also paste a URL.';
}
