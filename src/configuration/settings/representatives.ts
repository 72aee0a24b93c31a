import { choiceSetting, switchSetting } from './setting-kinds';

/** Which name of a representative is compared with Jira’s users. */
const representativeFields = {
  username: 'User name',
  displayName: 'Display name',
  publicDisplayName: 'Public display name',
  privateDisplayName: 'Private display name',
  email: 'Email address',
} as const;

export type RepresentativeField = keyof typeof representativeFields;

/** How the app calls a representative field. */
export function representativeFieldLabel(field: RepresentativeField): string {
  return representativeFields[field];
}

/** How the Jira user of a representative is found, and what issues are assigned to them. */
export const representativeSettings = {
  representativeField: choiceSetting('Representative field', {
    options: representativeFields,
    otherwise: (label) => `${label}: choose one of the listed fields.`,
    initially: 'displayName',
    section: 'representatives',
    helper: ({ representativeField }) =>
      representativeField === 'email'
        ? 'Compared with the email address of Jira’s users. The API account needs access to the Configuration API.'
        : 'Compared with the names of Jira’s users. Exceptions can be listed in the Settings tab.',
  }),
  assignOnCreation: switchSetting('Assign to the representative', {
    initially: true,
    section: 'creationPeople',
    isShown: ({ issueCreation }) => issueCreation.mode !== 'off',
    helper: 'An issue that is created for a session is assigned to its representative.',
  }),
  assignUnassigned: switchSetting('Assign existing unassigned issues too', {
    initially: false,
    section: 'representatives',
    helper:
      'An unassigned issue that the session names is assigned to the representative. An existing assignee stays.',
  }),
};
