import React, { type ComponentType } from 'react';
import type { SettingPath } from '../../../../configuration/settings/configuration-settings';
import { keysOf } from '../../../../foundation/keys-of';
import { ApiAccount } from './api-account';
import { IssueTypePick, ProjectPick } from './issue-target';
import { LocaleChoice, TimeZoneChoice } from './language-choices';
import { MappedFields } from './mapped-fields';
import type { OwnFieldProps } from './own-field-props';
import { PollingSwitch } from './polling-switch';
import { RequestTypePick, ServiceDeskPick } from './request-target';
import { SurveyRules } from './survey-rules';
import { InvalidCertificates, NonTlsConnections } from './unavailable-switches';
import { ProjectMode, ProjectList } from './writable-projects';

/** The fields that are made for one setting alone. */
const ownFields: Record<SettingPath<'own'>, ComponentType<OwnFieldProps>> = {
  clientId: ApiAccount,
  locale: LocaleChoice,
  timeZone: TimeZoneChoice,
  allowInvalidCertificates: InvalidCertificates,
  useNonTlsConnections: NonTlsConnections,
  pollingEventTypes: PollingSwitch,
  'writableProjects.mode': ProjectMode,
  'writableProjects.projects': ProjectList,
  'issueCreation.projectId': ProjectPick,
  'issueCreation.issueTypeId': IssueTypePick,
  'issueCreation.serviceDeskId': ServiceDeskPick,
  'issueCreation.requestTypeId': RequestTypePick,
  'issueCreation.fields': MappedFields,
  surveyTransitions: SurveyRules,
};

/** The field of a setting whose definition says that it has one of its own. */
export function OwnField(shown: OwnFieldProps): React.JSX.Element {
  const path = keysOf(ownFields).find((each) => each === shown.path);
  if (path === undefined) throw new Error(`The setting ${shown.path} has no field of its own.`);
  const Own = ownFields[path];
  return <Own {...shown} />;
}
