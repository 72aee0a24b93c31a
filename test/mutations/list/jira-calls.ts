import type { MutatedFile } from '../mutation';

/** What Jira's answers mean, and by what the app knows its own again. */
export const jira: readonly MutatedFile[] = [
  {
    file: 'jira/jira-call.ts',
    tests: ['scenarios/failures', 'scenarios/denied-once'],
    mutations: [
      {
        name: 'not-found-is-a-refusal',
        from: 'if (status === 404 && issueKey !== undefined) return new IssueNotFound(issueKey);',
        to: '',
        harm: 'A session that names words like COVID-19 is parked and not written.',
        isHarmful: true,
        tests: ['scenarios/issue-candidates'],
      },
      {
        name: 'passing-is-a-refusal',
        from: 'const passing = [408, 409];',
        to: 'const passing: number[] = [];',
        harm: 'A time-out on the way to Jira parks the delivery.',
        isHarmful: true,
        tests: ['unit/jira/jira-call'],
      },
      {
        name: 'unauthorised-is-a-refusal',
        from: 'if (status === 401 || status === 403)',
        to: 'if (status === 403)',
        harm: 'A passing 401 parks the delivery.',
        isHarmful: true,
        tests: ['unit/jira/jira-call'],
      },
      {
        name: 'unreadable-not-in-doubt',
        from: 'throw new JiraAnswerUnreadable(call.action, changesJira(call.request));',
        to: 'throw new JiraAnswerUnreadable(call.action, false);',
        harm: 'A write whose answer is not readable is made a second time.',
        isHarmful: true,
        tests: ['unit/jira/jira-call'],
      },
      {
        name: 'refused-words-lost',
        from: 'errorMessage === undefined ? errorMessages : [...errorMessages, errorMessage]',
        to: 'errorMessages',
        harm: 'What a service desk says is not shown.',
        isHarmful: false,
        tests: ['unit/jira/jira-call'],
      },
    ],
  },
  {
    file: 'jira/asked-wait.ts',
    tests: ['unit/jira/jira-call'],
    mutations: [
      {
        name: 'waits-for-weeks',
        from: 'Math.min(Number(header), longestWaitSeconds)',
        to: 'Number(header)',
        harm: 'A Retry-After of weeks is obeyed.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'jira/jira-errors.ts',
    tests: ['scenarios/denied-once'],
    mutations: [
      {
        name: 'denied-for-good',
        from: "{ kind: 'confirm', denied: ['access'] }",
        to: "{ kind: 'never' }",
        harm: 'One passing fault of Jira parks deliveries.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'jira/jira-http.ts',
    tests: ['unit/jira/jira-http', 'unit/jira/only-reading'],
    mutations: [
      {
        name: 'path-not-encoded',
        from: "encodeURIComponent(values[index - 1] ?? '')",
        to: "String(values[index - 1] ?? '')",
        harm: 'What stands in a session chooses which address of Jira is called.',
        isHarmful: true,
      },
      {
        name: 'reading-is-a-change',
        from: "method !== 'GET' && !path.startsWith('/rest/api/3/search/')",
        to: "method !== 'GET'",
        harm: 'A dry run cannot search.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'jira/time-left.ts',
    tests: ['unit/jira/time-left'],
    mutations: [
      {
        name: 'sent-in-the-last-moment',
        from: 'if (left < shortestWait) throw',
        to: 'if (left < -Infinity) throw',
        harm: 'A write is sent when the attempt’s time is over, and is in doubt.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'jira/marker.ts',
    tests: ['scenarios/effects/work-logs', 'unit/jira/find-created-issues'],
    mutations: [
      {
        name: 'other-configuration',
        from: 'read?.configurationId === marker.configurationId && ',
        to: 'read !== undefined && ',
        harm: 'Two configurations overwrite each other’s work logs.',
        isHarmful: true,
        tests: ['unit/jira/marker'],
      },
      {
        name: 'other-session',
        from: ' && read.lsid === marker.lsid',
        to: '',
        harm: 'The work log of one session is overwritten by another.',
        isHarmful: true,
        tests: ['unit/jira/marker'],
      },
    ],
  },
  {
    file: 'jira/session-mark.ts',
    tests: ['scenarios/issue-creation-once'],
    mutations: [
      {
        name: 'mark-without-configuration',
        from: '.update(`${configurationId}:${lsid}`)',
        to: '.update(lsid)',
        harm: 'Two configurations that create a request for one session take each other’s.',
        isHarmful: true,
        tests: ['unit/jira/session-mark'],
      },
    ],
  },
  {
    file: 'jira/same-name.ts',
    tests: ['unit/jira/same-name'],
    mutations: [
      {
        name: 'nobody-is-somebody',
        from: "normalName(one) !== '' && ",
        to: '',
        harm: 'A representative without a name is matched with a user without a name.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'jira/issue-key.ts',
    tests: ['unit/jira/issue-key'],
    mutations: [
      {
        name: 'likeliest-last',
        from: 'places.flatMap((place) => found.filter(({ from }) => from === place))',
        to: 'found',
        harm: 'A session is written to an issue that is named less surely.',
        isHarmful: true,
      },
      {
        name: 'keys-without-end',
        from: '.slice(0, maximumKeys)',
        to: '',
        harm: 'A long external key costs hundreds of calls.',
        isHarmful: true,
      },
      {
        name: 'key-in-an-id',
        from: 'if (uuidShape.test(word)) return [];',
        to: '',
        harm: 'A part of an id is taken for an issue.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'jira/find-issue.ts',
    tests: ['scenarios/issue-candidates'],
    mutations: [
      {
        name: 'hidden-counts-as-missing',
        from: "permissions.BROWSE_PROJECTS.havePermission ? 'allowed' : 'denied'",
        to: "'allowed'",
        harm: 'A second issue is created although the session’s may be there, hidden.',
        isHarmful: true,
      },
      {
        name: 'no-such-project',
        from: 'error instanceof JiraRefused && error.status === 404',
        to: 'error instanceof JiraRefused && error.status === 410',
        harm: 'A word that looks like a key keeps the session from the issue that it names as well.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'jira/issue-facts.ts',
    tests: ['scenarios/effects/internal-comment', 'scenarios/issue-finding'],
    mutations: [
      {
        name: 'comment-for-all',
        from: "fields.project.projectTypeKey === 'service_desk'",
        to: "fields.project.projectTypeKey !== ''",
        harm: 'An internal comment is written where everybody sees it.',
        isHarmful: true,
      },
      {
        name: 'former-key',
        from: 'issueKey: key,',
        to: 'issueKey,',
        harm: 'An issue that was moved is recorded by its former key, or written twice.',
        isHarmful: true,
        tests: ['scenarios/issue-finding', 'scenarios/found-by-campaign'],
      },
    ],
  },
];
