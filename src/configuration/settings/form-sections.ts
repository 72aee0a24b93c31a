import { keysOf } from '../../foundation/keys-of';

/** A part of the form of a configuration. */
export interface FormSection {
  /** The heading that it stands under, with the sections beside it. The form shows one such group at a time. */
  group: string;
  /** Absent if it needs no heading of its own. */
  title?: string;
  description?: string;
}

/**
 * The parts of the form in their order. Each setting names the one that it stands in; they keep their own order there.
 * What every configuration needs is in the first group.
 */
export const formSections = {
  appliance: {
    group: 'Connection',
    title: 'Appliance',
    description: 'Which appliance it is, and the API account that signs in to it.',
  },
  projects: { group: 'Connection', title: 'Projects in Jira' },
  state: { group: 'Connection', title: 'State' },
  events: {
    group: 'Sessions',
    title: 'Events',
    description:
      'How sessions come to Jira: the appliance reports them, and polling finds those whose report got lost.',
  },
  retry: {
    group: 'Sessions',
    title: 'Retry',
    description: 'What happens when the appliance or Jira cannot be reached for a while.',
  },
  issues: {
    group: 'What is written',
    title: 'Issues',
    description: 'A session goes to the issue that its external key names.',
  },
  workLog: { group: 'What is written', title: 'Work log' },
  besides: { group: 'What is written', title: 'Comment, attachment and links' },
  language: { group: 'Reports', title: 'Language and time' },
  templates: { group: 'Reports', title: 'Templates in use' },
  representatives: {
    group: 'Representatives',
    description: 'How the representative of a session is found among Jira’s users.',
  },
  creation: {
    group: 'Issue creation',
    description: 'What happens to a session that names no issue in its external key.',
  },
  creationFields: {
    group: 'Issue creation',
    title: 'Fields',
    description: 'Further fields of the created issue, each with a fixed value or a value of the session.',
  },
  creationPeople: { group: 'Issue creation', title: 'People of the created issue' },
  surveys: {
    group: 'Surveys',
    title: 'Move issues by survey answers',
    description:
      'When somebody answers a survey as a rule says, the session’s issue moves to the rule’s status. If several rules fit one survey, the first one counts.',
  },
  onIssues: {
    group: 'On issues',
    description:
      'How people who work on an issue start sessions from its panel. The panel is switched on in Settings, and offers this configuration in the projects that its sessions may write into.',
  },
} as const satisfies Record<string, FormSection>;

export type SectionId = keyof typeof formSections;

/** The heading of a group of sections. */
export type GroupTitle = (typeof formSections)[SectionId]['group'];

/** The group with what every configuration needs. */
export const firstGroup: GroupTitle = formSections.appliance.group;

/** The headings of the form with the sections under each. */
export const formGroups = [...new Set(keysOf(formSections).map(groupOf))].map((title) => ({
  title,
  sections: keysOf(formSections).filter((id) => groupOf(id) === title),
}));

/** The group that a section belongs to. */
export function groupOf(id: SectionId): GroupTitle {
  return formSections[id].group;
}
