import type { MutatedFile } from '../mutation';

const rights = ['scenarios/on-issues/who-may'];
const choices = ['scenarios/on-issues/bringing-in', 'scenarios/on-issues/session-of-another-issue'];
const starts = ['scenarios/on-issues/starting'];
const missing = ['scenarios/on-issues/missing-sessions'];
const running = ['scenarios/on-issues/running-sessions'];

/** What people on issues may see and do, and what becomes of it. */
export const onIssues: readonly MutatedFile[] = [
  {
    file: 'issue-panel/refuse-strangers.ts',
    tests: rights,
    mutations: [
      {
        name: 'shown-though-off',
        from: 'if (!settings.shownOnIssues) return switchedOff;',
        to: '',
        harm: 'The panel answers although no administrator has switched it on.',
        isHarmful: true,
      },
      {
        name: 'seen-by-strangers',
        from: 'return maySee ? undefined : notAllowed;',
        to: 'return undefined;',
        harm: 'Who may not see an issue reads of its sessions.',
        isHarmful: true,
      },
      {
        name: 'started-by-viewers',
        from: 'if (mayWork) return;',
        to: 'return;',
        harm: 'Who may only see an issue creates session keys and moves its sessions.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'issue-panel/start-ways.ts',
    tests: rights,
    mutations: [
      {
        name: 'offered-in-other-projects',
        from: "writableProjects.mode === 'all' ||",
        to: 'true ||',
        harm: 'A configuration is offered in projects that its sessions may not write into.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'issue-panel/read-panel.ts',
    tests: ['unit/issue-panel/read-panel'],
    mutations: [
      {
        name: 'shown-where-it-was',
        from: '.filter((session) => isOn(issue, session))',
        to: '',
        harm: 'A session that was moved away is still shown to those who see the former issue.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'issue-panel/find-missing.ts',
    tests: missing,
    mutations: [
      {
        name: 'everybodys-sessions',
        from: '(record.issues.length === 0 || isOwn(record)) &&',
        to: '',
        harm: 'Sessions of others are listed, with the issues that they are on.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'issue-panel/find-running.ts',
    tests: missing,
    mutations: [
      {
        name: 'ended-as-running',
        from: '!over.has(lsid) &&',
        to: '',
        harm: 'Reports of sessions that have ended are asked for, and hide those that run.',
        isHarmful: false,
      },
    ],
  },
  {
    file: 'issue-panel/ask-running.ts',
    tests: running,
    mutations: [
      {
        name: 'asked-by-everybody',
        from: 'replaced(all, { ...session, askedAt: at }, at),',
        to: 'replaced(all, session, at),',
        harm: 'The appliance is asked by everybody who looks, as often as they look.',
        isHarmful: true,
      },
      {
        name: 'stays-with-another-key',
        from: 'if (!issueKeysIn(report.externalKey).includes(issueKey))',
        to: 'if (false)',
        harm: 'A session is shown as running on an issue that its key no longer names.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'delivery/receive-outbound-event.ts',
    tests: running,
    mutations: [
      {
        name: 'held-back-for-a-hint',
        from: 'if (isOfRunningSession(request.body, dependencies)) {',
        to: 'if (1 > 2) {',
        harm: 'The appliance holds back its whole stream for an event that is only shown.',
        isHarmful: true,
      },
      {
        name: 'noted-though-off',
        from: 'running !== undefined && shownOnIssues && settings.showsRunning && !settings.disabled',
        to: 'running !== undefined && !settings.disabled',
        harm: 'Names of representatives are stored although no administrator has asked for it.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'issue-panel/bring-in.ts',
    tests: choices,
    mutations: [
      {
        name: 'taken-from-another-issue',
        from: 'if (isElsewhere(place, here)) throw belongsElsewhere();',
        to: '',
        harm: 'A session is taken from an issue on which the caller may do nothing.',
        isHarmful: true,
      },
      {
        name: 'taken-though-it-names-another',
        from: 'await refuseNamedIssues(names, here, dependencies);',
        to: '',
        harm: 'A session that names an issue on which the caller may do nothing is taken before it gets there.',
        isHarmful: true,
      },
      {
        name: 'claimed-while-running',
        from: 'hasEnded: session.endedAt !== undefined,',
        to: 'hasEnded: true,',
        harm: 'A session that runs is written as if it had ended.',
        isHarmful: true,
      },
      {
        name: 'cleared-where-nothing-was',
        from: "clears: 'chosen' as const",
        to: "clears: 'all' as const",
        harm: 'A session with a mistyped key is done with a remark about an issue that there is not.',
        isHarmful: false,
      },
    ],
  },
  {
    file: 'issue-panel/write-session-to.ts',
    tests: choices,
    mutations: [
      {
        name: 'end-without-choice',
        from: '{ ...claimed, redirectedAt: claimed.createdAt }',
        to: 'claimed',
        harm: 'A session that is brought in goes to the issue that its key names, if a batch lacks the choice.',
        isHarmful: true,
      },
      {
        name: 'end-not-claimed',
        from: 'if (hasEnded && !isKnown',
        to: 'if (false && hasEnded && !isKnown',
        harm: 'A session of which the app has not heard is brought in, and never comes.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'issue-panel/move-session.ts',
    tests: choices,
    mutations: [
      {
        name: 'moved-without-right',
        from: 'if (!mayWork)',
        to: 'if (!mayWork && false)',
        harm: 'A session is written to an issue on which the caller may not work.',
        isHarmful: true,
      },
      {
        name: 'left-where-it-was',
        from: "clears: 'all' as const",
        to: "clears: 'nothing' as const",
        harm: 'A session that was moved is on both issues.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'issue-panel/create-session-key.ts',
    tests: starts,
    mutations: [
      {
        name: 'key-of-another-queue',
        from: 'return queue === wanted &&',
        to: 'return',
        harm: 'A customer waits in a queue that nobody looks at any more.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'forge/hourly-count.ts',
    tests: starts,
    mutations: [
      {
        name: 'keys-without-end',
        from: "if (lately.length >= most) return 'too-many';",
        to: '',
        harm: 'Anybody fills the appliance with session keys.',
        isHarmful: true,
      },
      {
        name: 'sent-as-often-as-asked',
        from: "if (id !== undefined && lately.some((one) => one.id === id)) return 'known';",
        to: '',
        harm: 'An invitation that was looked at once is mailed twice.',
        isHarmful: true,
        tests: ['scenarios/on-issues/inviting-once'],
      },
    ],
  },
];
