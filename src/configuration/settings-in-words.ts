import { eventTypeLabel, isEventType } from '../session/event-type';
import type { ConfigurationSettings, SurveyTransition } from './configuration';
import type { FieldMapping, IssueCreation } from './issue-creation';

/** One setting with its label and its value as an administrator reads it. */
export interface SettingInWords {
  path: string;
  label: string;
  /** The account, if the setting is a person and one is set. */
  text: string;
  isPerson?: true;
}

/** A setting that differs between two sets, with both values in words. */
export interface SettingChange {
  path: string;
  label: string;
  before: string;
  after: string;
  isPerson?: true;
}

type Line = [
  path: string,
  label: string,
  text: (settings: ConfigurationSettings) => string,
  options?: { isPerson: true },
];

const onOff = (value: boolean) => (value ? 'On' : 'Off');
const listed = (values: readonly string[]) => (values.length === 0 ? 'None' : values.map(worded).join(', '));
const secondsOrOff = (seconds: number) => (seconds === 0 ? 'Off' : `${seconds} seconds`);
const hoursOrOff = (hours: number) => (hours === 0 ? 'Off' : `${hours} hours`);
const orNone = (value: string) => (value === '' ? 'None' : value);

const wordings: Record<string, string> = {
  username: 'User name',
  displayName: 'Display name',
  publicDisplayName: 'Public display name',
  privateDisplayName: 'Private display name',
  email: 'Email address',
  leave: 'Leave it as it is',
  auto: 'Reduce it by the time spent',
  off: 'Off',
  issue: 'Create an issue',
  request: 'Create a customer request',
  'built-in': 'Built-in',
  session: 'One for the session',
  representatives: 'One for each representative',
  'session-id': 'Session ID',
  'external-key': 'External key',
  start: 'Start',
  end: 'End',
  'duration-minutes': 'Duration in minutes',
  representative: 'Representative',
  customer: 'Customer',
  company: 'Company',
  computer: 'Computer',
  problem: 'Problem',
  team: 'Team',
  'jump-group': 'Jump group',
  'public-site': 'Public site',
};

/** The words for a value of a choice, as the page shows it. */
export function worded(value: string): string {
  if (isEventType(value)) return eventTypeLabel(value);
  return Object.hasOwn(wordings, value) ? (wordings[value] ?? value) : value;
}

type TextOfCreation = Exclude<keyof IssueCreation, 'fields' | 'representativesWatch'>;

const creation = (pick: TextOfCreation) => (settings: ConfigurationSettings) =>
  orNone(settings.issueCreation[pick]);

const surveyWords: Record<SurveyTransition['survey'], string> = {
  customer: eventTypeLabel('customer-survey'),
  representative: eventTypeLabel('representative-survey'),
};

const rule = ({ survey, question, answer, transition, resolution }: SurveyTransition) =>
  `${surveyWords[survey]}, “${question}” answered “${answer}”: ${transition}${resolution === '' ? '' : ` (${resolution})`}`;

const filled = ({ fieldId, name, type, source, values }: FieldMapping) =>
  `${name === '' ? fieldId : name}: ${source === 'session' ? listed(values) : constant(type, values)}`;

/** The words do not say who it is, because they are kept. */
const constant = (type: FieldMapping['type'], values: readonly string[]) =>
  type === 'user' ? 'a Jira user' : values.join(', ');

const lines: Line[] = [
  ['name', 'Name', (settings) => settings.name],
  ['applianceId', 'Appliance Id', (settings) => settings.applianceId],
  ['host', 'Host name', (settings) => settings.host],
  ['clientId', 'OAuth client id', (settings) => settings.clientId],
  ['locale', 'Locale', (settings) => settings.locale],
  ['timeZone', 'Time zone', (settings) => settings.timeZone],
  ['disabled', 'Disabled', (settings) => onOff(settings.disabled)],
  [
    'allowInvalidCertificates',
    'Allow invalid certificates',
    (settings) => onOff(settings.allowInvalidCertificates),
  ],
  ['useNonTlsConnections', 'Use non-TLS connections', (settings) => onOff(settings.useNonTlsConnections)],
  ['outboundEventTypes', 'Outbound events', (settings) => listed(settings.outboundEventTypes)],
  [
    'pollingEventTypes',
    'Poll for ended sessions',
    (settings) => onOff(settings.pollingEventTypes.length > 0),
  ],
  ['pollingIntervalMinutes', 'Polling interval', (settings) => `${settings.pollingIntervalMinutes} minutes`],
  ['surveyLookBackHours', 'Survey look-back', ({ surveyLookBackHours }) => hoursOrOff(surveyLookBackHours)],
  ['retryLimit', 'Retry attempt limit', (settings) => String(settings.retryLimit)],
  [
    'retryOutboundEventTypes',
    'Retry for outbound events',
    (settings) => listed(settings.retryOutboundEventTypes),
  ],
  ['retryPollingEventTypes', 'Retry for polling', (settings) => listed(settings.retryPollingEventTypes)],
  [
    'minimumDurationSeconds',
    'Minimum duration',
    ({ minimumDurationSeconds }) => secondsOrOff(minimumDurationSeconds),
  ],
  ['addToAllIssues', 'Add to all issues that are named', (settings) => onOff(settings.addToAllIssues)],
  [
    'writableProjects.mode',
    'Sessions may write into',
    ({ writableProjects: { mode } }) => (mode === 'all' ? 'All projects' : 'These projects'),
  ],
  [
    'writableProjects.projects',
    'Projects that sessions may write into',
    ({ writableProjects: { projects } }) => listed(projects.map(({ key }) => key)),
  ],
  ['updateWorkLog', 'Update work log', (settings) => onOff(settings.updateWorkLog)],
  ['workLogFor', 'Work logs', (settings) => worded(settings.workLogFor)],
  ['adjustEstimate', 'Remaining estimate', (settings) => worded(settings.adjustEstimate)],
  ['notifyWatchers', 'Notify watchers', (settings) => onOff(settings.notifyWatchers)],
  ['internalComment', 'Add an internal comment', (settings) => onOff(settings.internalComment)],
  ['attachFullReport', 'Attach reports that are too long', (settings) => onOff(settings.attachFullReport)],
  ['linkToAppliance', 'Link to the appliance', (settings) => onOff(settings.linkToAppliance)],
  ['representativeField', 'Representative field', (settings) => worded(settings.representativeField)],
  ['assignOnCreation', 'Assign to the representative', (settings) => onOff(settings.assignOnCreation)],
  [
    'assignUnassigned',
    'Assign existing unassigned issues too',
    (settings) => onOff(settings.assignUnassigned),
  ],
  [
    'issueCreation.mode',
    'Create for a session without issue',
    (settings) => worded(settings.issueCreation.mode),
  ],
  ['issueCreation.projectId', 'Project', creation('projectId')],
  ['issueCreation.issueTypeId', 'Issue type', creation('issueTypeId')],
  ['issueCreation.serviceDeskId', 'Service desk', creation('serviceDeskId')],
  ['issueCreation.requestTypeId', 'Request type', creation('requestTypeId')],
  ['issueCreation.triggerValue', 'Trigger value', creation('triggerValue')],
  [
    'issueCreation.defaultAssignee',
    'Default assignee',
    ({ issueCreation }) => issueCreation.defaultAssignee,
    { isPerson: true },
  ],
  [
    'issueCreation.defaultReporter',
    'Default reporter',
    ({ issueCreation }) => issueCreation.defaultReporter,
    { isPerson: true },
  ],
  [
    'issueCreation.representativesWatch',
    'Add the other representatives as watchers',
    (settings) => onOff(settings.issueCreation.representativesWatch),
  ],
  [
    'issueCreation.fields',
    'Fields',
    (settings) => orNone(settings.issueCreation.fields.map(filled).join('; ')),
  ],
  [
    'surveyTransitions',
    'Survey transitions',
    (settings) => orNone(settings.surveyTransitions.map(rule).join('; ')),
  ],
  ['templates.workLog', 'Work log template', (settings) => worded(settings.templates.workLog)],
  ['templates.issueSummary', 'Issue summary template', (settings) => worded(settings.templates.issueSummary)],
  [
    'templates.issueDescription',
    'Issue description template',
    (settings) => worded(settings.templates.issueDescription),
  ],
  [
    'templates.internalComment',
    'Internal comment template',
    (settings) => worded(settings.templates.internalComment),
  ],
];

/** All settings in words, in the order of the form. */
export function settingsInWords(settings: ConfigurationSettings): SettingInWords[] {
  return lines.map(([path, label, text, options]) => ({ path, label, text: text(settings), ...options }));
}

/** What differs between two sets of settings, in words. Two different values may read the same. */
export function settingChanges(before: ConfigurationSettings, after: ConfigurationSettings): SettingChange[] {
  return lines.flatMap(([path, label, text, options]) =>
    JSON.stringify(valueAt(before, path)) === JSON.stringify(valueAt(after, path))
      ? []
      : [{ path, label, before: text(before), after: text(after), ...options }],
  );
}

function valueAt(settings: ConfigurationSettings, path: string): unknown {
  const names = path.split('.');
  return names.reduce<unknown>((value, name) => (isGroup(value) ? value[name] : undefined), settings);
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
