import type { MutatedFile } from '../mutation';

/** What is written to an issue that exists. */
export const writes: readonly MutatedFile[] = [
  {
    file: 'reconcile/writes/attach-report.ts',
    tests: ['scenarios/effects/full-report'],
    mutations: [
      {
        name: 'attached-although-off',
        from: 'if (!attachFullReport || !(',
        to: 'if (!(',
        harm: 'The full report is attached although that is off.',
        isHarmful: true,
        tests: ['scenarios/switched-off'],
      },
    ],
  },
  {
    file: 'reconcile/writes/write-comment.ts',
    tests: ['scenarios/effects/internal-comment', 'scenarios/found-by-campaign'],
    mutations: [
      {
        name: 'comment-outside-a-desk',
        from: 'if (!facts?.isServiceDesk) return { found',
        to: 'if (!facts) return { found',
        harm: 'An internal comment is written where everybody sees it.',
        isHarmful: true,
      },
      {
        name: 'late-comment-stays',
        from: 'remove: newerComments(found) };',
        to: 'remove: [] };',
        harm: 'A comment that Jira writes late stays as a second one once the issue has left its desk.',
        isHarmful: true,
        tests: ['scenarios/found-by-campaign'],
      },
      {
        name: 'comment-although-off',
        from: 'if (!internalComment) return [];',
        to: '',
        harm: 'A comment is written although that is off.',
        isHarmful: true,
        tests: ['scenarios/switched-off'],
      },
    ],
  },
  {
    file: 'reconcile/writes/assign.ts',
    tests: ['scenarios/issue-finding'],
    mutations: [
      {
        name: 'assignee-replaced',
        from: 'if (facts?.isAssigned !== false) return undefined;',
        to: 'if (!facts) return undefined;',
        harm: 'Somebody who has the issue is replaced.',
        isHarmful: true,
      },
      {
        name: 'assigned-although-off',
        from: 'if (!configuration.settings.assignUnassigned || ',
        to: 'if (',
        harm: 'An issue is assigned although that is off.',
        isHarmful: true,
        tests: ['scenarios/switched-off'],
      },
    ],
  },
  {
    file: 'reconcile/writes/survey-transitions.ts',
    tests: ['unit/reconcile/writes/survey-transitions', 'scenarios/effects/survey-transitions'],
    mutations: [
      {
        name: 'survey-of-another-session',
        from: 'keyOf([id, session.lsid, kind, answers, time])',
        to: 'keyOf([id, kind, answers, time])',
        harm: 'The same answer in another session does not move the issue.',
        isHarmful: true,
      },
      {
        name: 'survey-of-a-second-person',
        from: 'keyOf([id, session.lsid, kind, answers, time])',
        to: 'keyOf([id, session.lsid, kind, answers])',
        harm: 'The same answer of a second person does not move the issue.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'reconcile/writes/wanted-work-logs.ts',
    tests: ['unit/reconcile/writes/wanted-work-logs'],
    mutations: [
      {
        name: 'work-logs-without-end',
        from: 'involved.slice(0, mostWorkLogs)',
        to: 'involved',
        harm: 'A session of thousands of representatives costs as many calls.',
        isHarmful: true,
      },
      {
        name: 'time-of-the-last-stay',
        from: '(known?.seconds ?? 0) + ',
        to: '',
        harm: 'Of somebody who left and came back only the last stay is logged.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'reconcile/issue/allowed-projects.ts',
    tests: ['scenarios/allowed-projects'],
    mutations: [
      {
        name: 'project-by-its-key',
        from: 'projects.some(({ id }) => id === issue.projectId)',
        to: 'projects.length > 0',
        harm: 'A session is written into a project that its configuration does not allow.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'reconcile/session-surveys.ts',
    tests: ['unit/reconcile/session-surveys'],
    mutations: [
      {
        name: 'survey-twice',
        from: 'inline.filter((survey) => !known.has(answersOf(survey)))',
        to: 'inline',
        harm: 'A survey stands in the report twice.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'reconcile/issue/explain-failure.ts',
    tests: ['scenarios/issue-candidates'],
    mutations: [
      {
        name: 'not-found-is-the-issue',
        from: 'if (!(await findIssue(jira, issueKey))) return',
        to: 'if (issueKey) return',
        harm: 'A 404 for a work log sends the session into another issue.',
        isHarmful: true,
      },
    ],
  },
];
