import type { MutatedFile } from '../mutation';

/** The issue that is created for a session, once, and who gets it. */
export const ownIssue: readonly MutatedFile[] = [
  {
    file: 'reconcile/issue/resolve-session-issue.ts',
    tests: ['scenarios/issue-creation-once', 'scenarios/issue-creation'],
    mutations: [
      {
        name: 'intent-of-two',
        from: 'if (!(await sessionIssues.replace(marker, previous, intended, retentionDays))) {',
        to: 'if ((await sessionIssues.replace(marker, previous, intended, retentionDays)) === undefined) {',
        harm: 'Two attempts at once create two issues.',
        isHarmful: true,
        tests: ['scenarios/issue-creation', 'unit/reconcile/issue/resolve-session-issue.property'],
      },
      {
        name: 'old-intent',
        from: 'if (now() - intended.intendedAt > intentGoodFor) throw',
        to: 'if (now() < 0) throw',
        harm: 'An attempt that was held up creates a second issue.',
        isHarmful: true,
        tests: ['unit/reconcile/issue/resolve-session-issue.property'],
      },
      {
        name: 'doubtful-intent-undone',
        from: 'if (isNotMade) await undo()',
        to: 'if (isNotMade || error !== undefined) await undo()',
        harm: 'After a lost answer a second issue is created.',
        isHarmful: true,
        tests: ['unit/reconcile/issue/resolve-session-issue.property'],
      },
    ],
  },
  {
    file: 'reconcile/issue/plan-session-issue.ts',
    tests: ['scenarios/issue-creation-once'],
    mutations: [
      {
        name: 'intent-not-awaited',
        from: 'if (rest > 0) throw new CreationUnderWay',
        to: 'if (rest > Infinity) throw new CreationUnderWay',
        harm: 'A second issue is created, because search does not show the first one yet.',
        isHarmful: true,
        tests: ['unit/reconcile/issue/resolve-session-issue.property'],
      },
      {
        name: 'left-out-by-a-stale-batch',
        from: "known ? { kind: 'none', why } : noneUnlessKept(session, why, ports)",
        to: "{ kind: 'none', why }",
        harm: 'If a batch leaves the record out, the session is ignored although it has an issue.',
        isHarmful: true,
        tests: ['scenarios/stale-reads-effects', 'scenarios/stale-reads'],
      },
      {
        name: 'intended-not-found-again',
        from: 'const [oldest, ...duplicates] = found;',
        to: 'const [oldest, ...duplicates] = found.slice(found.length);',
        harm: 'After a lost answer a second issue is created.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'reconcile/issue/lost-record.ts',
    tests: ['scenarios/issue-creation-once'],
    mutations: [
      {
        name: 'expired-record',
        from: 'age < shortestRetentionDays * day',
        to: 'age < Infinity',
        harm: 'A backfill of old sessions creates their issues a second time.',
        isHarmful: true,
      },
      {
        name: 'record-of-former-installation',
        from: ' && !isOlderThanHere',
        to: '',
        harm: 'After the app was installed again, a backfill creates issues a second time.',
        isHarmful: true,
        tests: ['scenarios/installed-again'],
      },
    ],
  },
  {
    file: 'reconcile/issue/pending-steps.ts',
    tests: ['scenarios/issue-creation-once'],
    mutations: [
      {
        name: 'found-again-stays-unmarked',
        from: "...(hasProperty ? [] : ['property' as const]),",
        to: '',
        harm: 'A request that was found again is not marked, and is not found once its text is changed.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'reconcile/issue/finish-issue.ts',
    tests: ['scenarios/found-by-campaign', 'scenarios/issue-creation'],
    mutations: [
      {
        name: 'denied-step-forgotten',
        from: 'if (came.results.some(isLeft)) left.push(step);',
        to: '',
        harm: 'Somebody whose assignment Jira denies once never gets the issue.',
        isHarmful: true,
        tests: ['scenarios/found-by-campaign'],
      },
      {
        name: 'taken-while-finishing',
        from: 'if (known?.isAssigned) return undefined;',
        to: '',
        harm: 'Somebody who took the issue while its finishing is retried is replaced.',
        isHarmful: true,
        tests: ['scenarios/people-by-project'],
      },
    ],
  },
  {
    file: 'reconcile/issue/assign-chosen.ts',
    tests: ['scenarios/issue-creation', 'scenarios/issue-finding'],
    mutations: [
      {
        name: 'taken-meanwhile',
        from: 'const { isAssigned = false } = await readIssueFacts(jira, issueKey, onlyAssignee);',
        to: 'const isAssigned = false;',
        harm: 'Somebody who took the issue during a slow attempt is replaced.',
        isHarmful: true,
        tests: ['scenarios/people-by-project'],
      },
    ],
  },
  {
    file: 'reconcile/issue/assignment-plan.ts',
    tests: ['unit/reconcile/issue/assignment-plan'],
    mutations: [
      {
        name: 'free-for-ever',
        from: 'now - seen.at > freeGoodFor',
        to: 'now - seen.at > Infinity',
        harm: 'Somebody who took the issue during a slow attempt is replaced.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'reconcile/issue/match-representatives.ts',
    tests: ['scenarios/representative-matching'],
    mutations: [
      {
        name: 'match-of-another-project',
        from: '.update(`${project}\\n${normalName(value)}`)',
        to: '.update(normalName(value))',
        harm: 'Who was found in one project is assigned in another, where they may not be, or another has the name.',
        isHarmful: true,
        tests: ['scenarios/people-by-project'],
      },
      {
        name: 'emptied-mapping',
        from: " && accountId !== '',",
        to: ',',
        harm: 'A mapping whose account was closed keeps the representative from being found.',
        isHarmful: true,
        tests: ['scenarios/personal-data-closed'],
      },
      {
        name: 'refused-search-fails',
        from: 'error instanceof JiraRefused || error instanceof JiraPermissionMissing',
        to: 'error instanceof JiraRefused',
        harm: 'If Jira does not let the app search users, no issue is created.',
        isHarmful: true,
      },
      {
        name: 'matches-without-end',
        from: '.slice(0, mostMatched)',
        to: '',
        harm: 'A session of a hundred representatives costs a hundred searches.',
        isHarmful: false,
        tests: ['unit/reconcile/issue/match-representatives'],
      },
    ],
  },
  {
    file: 'reconcile/issue/plan-creation.ts',
    tests: ['scenarios/issue-creation'],
    mutations: [
      {
        name: 'request-stays-unmarked',
        from: "      'property',\n",
        to: '',
        harm: 'A request is not marked, and is not found once its text is changed.',
        isHarmful: true,
      },
    ],
  },
];
