import type { MutatedFile } from '../mutation';

const tests = ['scenarios/redirected-removal'];

/** What a person chose for a session, and what is removed from the issue that was wrong. */
export const choices: readonly MutatedFile[] = [
  {
    file: 'reconcile/issue/clear-wrong-issues.ts',
    tests,
    mutations: [
      {
        name: 'chosen-issue-cleared',
        from: 'if (right.some((one) => isSame(one, facts))) return { results };',
        to: '',
        harm: 'A work log is removed from the very issue that was chosen, if that was moved.',
        isHarmful: true,
      },
      {
        name: 'wrong-issue-missing-once',
        from: 'if (wasUnknown(issueKey))',
        to: 'if (wasUnknown(issueKey) || true)',
        harm: 'What is on an issue that was hidden for a moment stays there.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'reconcile/issue/then-cleared.ts',
    tests,
    mutations: [
      {
        name: 'cleared-too-early',
        from: 'targets.some(({ failure }) => failure) ||',
        to: '',
        harm: 'A session is removed from one issue before it is in the other.',
        isHarmful: true,
      },
      {
        name: 'doubt-not-cleared',
        from: "execution.kind === 'show' || ports.mayBeInDoubt()",
        to: "execution.kind === 'show'",
        harm: 'What Jira writes late to the wrong issue stays there.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'delivery/redirect-session.ts',
    tests,
    mutations: [
      {
        name: 'further-issues-left',
        from: '...(record?.issues ?? []),',
        to: '',
        harm: 'A session that was on several issues is removed from the first of them only.',
        isHarmful: true,
      },
      {
        name: 'choice-without-attempts',
        from: "state: 'waiting',",
        to: '',
        harm: 'A choice is on record, and the session stays where it is.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'reconcile/writes/remove-own.ts',
    tests,
    mutations: [
      {
        name: 'others-removed',
        from: 'found.length === 0 ? [] : writtenByApp(jira, found)',
        to: 'found',
        harm: 'What another app wrote with the same property is removed.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'reconcile/issue/plan-session-issue.ts',
    tests: ['scenarios/redirected-sessions'],
    mutations: [
      {
        name: 'choice-passed-over',
        from: "if (hasChosenIssues(known)) return { kind: 'chosen', record: known, results: [] };",
        to: '',
        harm: 'What a person chose is forgotten with the next event.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'reconcile/issue/created-target.ts',
    tests: ['scenarios/redirected-to-new-issues'],
    mutations: [
      {
        name: 'own-issue-without-id',
        from: 'return found;',
        to: 'return { issueKey };',
        harm: 'What is on the issue of its own is removed, if that was moved.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'reconcile/issue/session-issue.ts',
    tests: ['scenarios/redirected-to-new-issues'],
    mutations: [
      {
        name: 'intent-without-choice',
        from: '...(chosen && { chosen }),',
        to: '',
        harm: 'A session that gets an issue of its own is written to the one that its key names next time.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'delivery/confirm-work.ts',
    tests: ['scenarios/redirected-choice-holds'],
    mutations: [
      {
        name: 'choice-missing-in-the-batch',
        from: 'lsid === undefined || hasChoice(sessionIssue)',
        to: 'lsid === undefined || !hasChoice(sessionIssue)',
        harm: 'A session goes to the issue that its key names, although a person chose another.',
        isHarmful: true,
      },
    ],
  },
];
