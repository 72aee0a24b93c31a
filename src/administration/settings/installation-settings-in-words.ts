import type { InstallationSettings } from '../../configuration/configuration-set';
import type { FieldChange } from '../../resolver/page-answer';

type Line = [path: string, label: string, text: (settings: InstallationSettings) => string];

const orNone = (value: string) => (value === '' ? 'None' : value);

const lines: Line[] = [
  ['retentionDays', 'Retention', ({ retentionDays }) => `${retentionDays} days`],
  [
    'alertIssue.enabled',
    'Write alerts into a Jira issue',
    ({ alertIssue }) => (alertIssue.enabled ? 'On' : 'Off'),
  ],
  ['alertIssue.projectId', 'Project of the alert issue', ({ alertIssue }) => orNone(alertIssue.projectId)],
  ['alertIssue.issueTypeId', 'Type of the alert issue', ({ alertIssue }) => orNone(alertIssue.issueTypeId)],
];

/** What differs between two sets of the installation's settings, in words. */
export function installationSettingChanges(
  before: InstallationSettings,
  after: InstallationSettings,
): FieldChange[] {
  return lines
    .map(([path, label, text]) => ({ path, label, before: text(before), after: text(after) }))
    .filter((change) => change.before !== change.after);
}
