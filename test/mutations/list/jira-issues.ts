import type { MutatedFile } from '../mutation';

/** What is planned and written on an issue, and who is found. */
export const issues: readonly MutatedFile[] = [
  {
    file: 'jira/work-log-plan.ts',
    tests: ['unit/jira/work-log-plan.property', 'scenarios/effects/work-logs'],
    mutations: [
      {
        name: 'second-work-log-stays',
        from: 'plan.remove = found.map(({ id }) => id).filter((id) => !chosen.has(id));',
        to: '',
        harm: 'A work log that came into being twice stays.',
        isHarmful: true,
      },
      {
        name: 'anybodys-work-log',
        from: 'found.find(({ representative }) => representative === one.representative)',
        to: 'found[0]',
        harm: 'The work log of one representative is overwritten by another’s.',
        isHarmful: true,
      },
      {
        name: 'work-log-never-updated',
        from: 'if (known.hash === one.hash) plan.keep',
        to: "if (known.hash !== '') plan.keep",
        harm: 'A survey that comes later is never written.',
        isHarmful: true,
      },
      {
        name: 'corrected-start-is-overwritten',
        from: 'start: differs(written?.startedAt, startedAt)',
        to: 'start: differs(written?.startedAt, written?.startedAt)',
        harm: 'The start of a work log that a person has corrected is overwritten by the next survey.',
        isHarmful: true,
        tests: ['scenarios/effects/edited-work-logs'],
      },
    ],
  },
  {
    file: 'jira/work-log.ts',
    tests: ['scenarios/plain-session', 'scenarios/once-only'],
    mutations: [
      {
        name: 'time-rounded-down',
        from: 'Math.max(Math.ceil(',
        to: 'Math.max(Math.floor(',
        harm: 'Too little time is logged.',
        isHarmful: true,
      },
      {
        name: 'work-log-without-marker',
        from: 'properties: [{ key: markerKey, value }],',
        to: '',
        harm: 'A work log is not known again, and each event adds one.',
        isHarmful: true,
        tests: ['scenarios/plain-session', 'scenarios/once-only', 'scenarios/delivery-surveys'],
      },
    ],
  },
  {
    file: 'jira/comments.ts',
    tests: ['scenarios/effects/internal-comment'],
    mutations: [
      {
        name: 'public-comment',
        from: 'properties: [internalProperty, {',
        to: 'properties: [{',
        harm: 'Customers see the internal comment.',
        isHarmful: true,
      },
      {
        name: 'newest-comments-only',
        from: 'readJiraTime(last.created) < notBefore) break;',
        to: 'startAt === 0) break;',
        harm: 'On a busy issue a second comment is written.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'jira/comment-plan.ts',
    tests: ['unit/jira/comment-plan'],
    mutations: [
      {
        name: 'newest-comment-kept',
        from: 'const oldest = found.at(-1);',
        to: 'const oldest = found.at(0);',
        harm: 'Of two comments the one is updated that is removed.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'jira/attachment-plan.ts',
    tests: ['unit/jira/attachment-plan'],
    mutations: [
      {
        name: 'file-of-a-person',
        from: ' && !attachment.isOfPerson',
        to: '',
        harm: 'A file of the same name that a person attached is removed, or keeps the report from being attached.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'jira/attachments.ts',
    tests: ['scenarios/found-by-campaign'],
    mutations: [
      {
        name: 'file-of-both-configurations',
        from: '-${forFileName(configurationId).slice(0, 8)}.txt',
        to: '.txt',
        harm: 'Of two configurations’ full reports only one is attached.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'jira/remove-entry.ts',
    tests: ['unit/jira/remove-twins'],
    mutations: [
      {
        name: 'gone-already',
        from: 'if (!(error instanceof IssueNotFound)) throw error;',
        to: 'throw error;',
        harm: 'A second work log that somebody has removed parks the delivery.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'jira/create-issue.ts',
    tests: ['scenarios/issue-fields', 'scenarios/issue-creation-once'],
    mutations: [
      {
        name: 'required-field-left-out',
        from: 'dispensable.includes(field) && field in fields',
        to: 'field in fields',
        harm: 'An issue is created without a field that the administrator asked for, and nobody is told to mend it.',
        isHarmful: true,
        tests: ['unit/jira/create-issue'],
      },
      {
        name: 'issue-without-marker',
        from: 'properties: [{ key: markerKey, value: { configurationId, lsid } }],',
        to: '',
        harm: 'An issue whose answer got lost is created a second time.',
        isHarmful: true,
        tests: ['scenarios/issue-creation-once'],
      },
    ],
  },
  {
    file: 'jira/create-request.ts',
    tests: ['scenarios/issue-creation', 'scenarios/issue-creation-once'],
    mutations: [
      {
        name: 'request-without-mark',
        from: 'content: [...description.content, line]',
        to: 'content: description.content',
        harm: 'A request whose answer got lost is created a second time.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'jira/find-created-issues.ts',
    tests: ['unit/jira/find-created-issues'],
    mutations: [
      {
        name: 'issue-of-another-session',
        from: 'if (property !== undefined) return isMarker(property, marker);',
        to: 'if (property !== undefined) return true;',
        harm: 'The issue of another session is taken for this one’s.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'jira/find-assignable-user.ts',
    tests: ['unit/jira/find-assignable-user', 'scenarios/representative-matching'],
    mutations: [
      {
        name: 'customers-and-leavers',
        from: "active && accountType === 'atlassian'",
        to: "accountType !== ''",
        harm: 'An issue is assigned to a customer, or to somebody who has left.',
        isHarmful: true,
      },
      {
        name: 'first-of-several',
        from: 'others.length > 0',
        to: 'others.length < 0',
        harm: 'Of several people with one name the first is assigned.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'jira/transitions/choose-transition.ts',
    tests: ['unit/jira/transitions/choose-transition', 'scenarios/effects/survey-transitions'],
    mutations: [
      {
        name: 'moved-again',
        from: 'if (properties.has(propertyKey)) {',
        to: 'if (properties.size < 0) {',
        harm: 'A replay moves an issue that people have moved on.',
        isHarmful: true,
      },
      {
        name: 'status-before-name',
        from: 'named.length > 0 ? named : transitions',
        to: 'transitions',
        harm: 'A transition is chosen by its status although another has the name.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'jira/remote-link-plan.ts',
    tests: ['unit/jira/remote-link-plan'],
    mutations: [
      {
        name: 'link-of-somebody-else',
        from: 'link.globalId === globalId && ',
        to: '',
        harm: 'A link that a person made keeps the app’s from being made.',
        isHarmful: true,
      },
    ],
  },
];
