import { keysOf } from '../../foundation/keys-of';

/** A part of the form of a configuration. */
export interface FormSection {
  /** The heading that it stands under, with the sections beside it. */
  group: string;
  /** Absent if it needs no heading of its own. */
  title?: string;
  description?: string;
}

/** The parts of the form in their order. Each setting names the one that it stands in; they keep their own order there. */
export const formSections = {
  appliance: {
    group: 'Connection',
    title: 'Appliance',
    description: 'Which appliance it is, and the API account that signs in to it.',
  },
  language: { group: 'Connection', title: 'Language and time' },
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
  templates: { group: 'What is written', title: 'Templates in use' },
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
  state: { group: 'State' },
} as const satisfies Record<string, FormSection>;

export type SectionId = keyof typeof formSections;

/** The headings of the form with the sections under each. */
export const formGroups = [...new Set(keysOf(formSections).map(groupOf))].map((title) => ({
  title,
  sections: keysOf(formSections).filter((id) => groupOf(id) === title),
}));

function groupOf(id: SectionId): string {
  return formSections[id].group;
}
