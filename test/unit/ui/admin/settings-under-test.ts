import * as v from 'valibot';
import type { ConfigurationDetail, ConfigurationSummary } from '../../../../src/administration/admin-api';
import {
  configurationSettingsSchema,
  type ConfigurationSettings,
} from '../../../../src/configuration/configuration';

export function settingsWith(part: Partial<ConfigurationSettings> = {}): ConfigurationSettings {
  const required = { name: 'Berlin', host: 'support.example.com', clientId: 'client-1' };
  return { ...v.parse(configurationSettingsSchema, required), ...part };
}

export function storedWith(part: Partial<ConfigurationDetail> = {}): ConfigurationDetail {
  return {
    id: 'berlin',
    revision: 3,
    settings: settingsWith(),
    hasClientSecret: true,
    url: { url: 'https://example.com/x1/abc?appliance=default&secret=s' },
    ...part,
  };
}

const none = { value: 0, orMore: false };

export function summaryWith(part: Partial<ConfigurationSummary> = {}): ConfigurationSummary {
  return {
    id: 'berlin',
    revision: 3,
    name: 'Berlin',
    host: 'support.example.com',
    applianceId: 'default',
    timeZone: 'UTC',
    hasClientSecret: true,
    outboundEventTypes: ['session-end'],
    state: { kind: 'working' },
    waiting: 0,
    parked: none,
    lately: { waiting: none, parked: none, withRemarks: none },
    ...part,
  };
}
