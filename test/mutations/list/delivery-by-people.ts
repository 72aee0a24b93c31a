import type { MutatedFile } from '../mutation';

/** What people do to deliveries and configurations, and what a delivery that waits tells them. */
export const byPeople: readonly MutatedFile[] = [
  {
    file: 'delivery/assign-again.ts',
    tests: ['scenarios/assigned-by-a-replay'],
    mutations: [
      {
        name: 'never-assigned-again',
        from: '!wasLeftOut ||',
        to: 'wasLeftOut ||',
        harm: 'An issue that could be assigned to nobody stays so, whatever is replayed.',
        isHarmful: true,
      },
      {
        name: 'assigned-though-not-left-out',
        from: '!wasLeftOut || ',
        to: '',
        harm: 'A replay assigns an issue whose assignee somebody has taken away.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'delivery/reopen-disabled.ts',
    tests: ['scenarios/enabled-again'],
    mutations: [
      {
        name: 'brings-back-all-parked',
        from: 'return attempts.at(-1)?.wasDisabled === true;',
        to: 'return attempts.length > 0;',
        harm: 'Enabling a configuration replays what was parked for another reason.',
        isHarmful: true,
      },
      {
        name: 'brought-back-for-one-try',
        from: 'replayedAt: undefined',
        to: 'replayedAt: now',
        harm: 'What comes back with its configuration is parked at its first failure.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'delivery/first-of-state.ts',
    tests: ['unit/delivery/first-of-state'],
    mutations: [
      {
        name: 'walks-to-the-last-page',
        from: ' && left > 0',
        to: '',
        harm: 'Deliveries of other configurations use up the time of a page’s function.',
        isHarmful: true,
      },
      {
        name: 'brings-back-the-outlived',
        from: 'withoutOutlived(page.deliveries, retentionDays, now())',
        to: 'page.deliveries',
        harm: 'Enabling a configuration brings back what counts as deleted.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'delivery/bring-up.ts',
    tests: ['scenarios/enabled-again', 'scenarios/try-now'],
    mutations: [
      {
        name: 'never-started',
        from: 'if (isFirst) await startReopened(waiting, retentionDays, dependencies);',
        to: '',
        harm: 'What somebody brings up begins a quarter of an hour later.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'delivery/requeue-due-deliveries.ts',
    tests: ['scenarios/paused-writing'],
    mutations: [
      {
        name: 'drained-though-paused',
        from: '.filter(isWriting)',
        to: '',
        harm: 'What is held while writing is paused is queued and held again and again.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'delivery/quiet-wait.ts',
    tests: ['scenarios/administration/waiting-delivery', 'scenarios/made-up-in-bulk'],
    mutations: [
      {
        name: 'limit-never-told',
        from: 'limited: minute',
        to: 'limited: 24 * 60 * minute',
        harm: 'A delivery that Jira’s limit holds for minutes does not say so.',
        isHarmful: true,
      },
      {
        name: 'made-up-ids-told',
        from: 'isUnknown ? untoldIfUnknown : untoldFor[kind]',
        to: 'untoldFor[kind]',
        harm: 'Each made-up session id costs a write more.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'delivery/with-made.ts',
    tests: ['scenarios/administration/waiting-delivery'],
    mutations: [
      {
        name: 'tries-forgotten',
        from: '...(tries > 0 && { triedBefore: tries }),',
        to: '',
        harm: 'A delivery that was tried hundreds of times says that it was tried once.',
        isHarmful: true,
      },
    ],
  },
];
