import type { MutatedFile } from '../mutation';

/** What is handed to the queue, by the schedule and by people, and what is removed. */
export const schedule: readonly MutatedFile[] = [
  {
    file: 'delivery/delivery-queue.ts',
    tests: ['scenarios/once-only', 'scenarios/delivery-surveys'],
    mutations: [
      {
        name: 'lane-by-event',
        from: ".update(lsid ?? '')",
        to: '.update(id)',
        harm: 'Two events of one session are processed at the same time, and write twice.',
        isHarmful: true,
        tests: ['scenarios/at-once'],
      },
      {
        name: 'lanes-shared',
        from: 'lane: `${configurationId}:${lane}`',
        to: 'lane: `${lane}`',
        harm: 'A slow appliance holds up the sessions of every other configuration.',
        isHarmful: true,
        tests: ['unit/delivery/delivery-queue'],
      },
      {
        name: 'all-at-once',
        from: 'Math.min(Math.max(place - startingAtOnce + 1, 0), 900)',
        to: 'Math.min(place, 0)',
        harm: 'A hundred deliveries start at once and use up the appliance’s requests.',
        isHarmful: true,
        tests: ['unit/delivery/delivery-queue'],
      },
      {
        name: 'pushed-by-the-schedule',
        from: '{ ...plain.message, requeued: true }',
        to: 'plain.message',
        harm: 'A session whose every attempt is killed and whose message is lost is tried for ever.',
        isHarmful: true,
        tests: ['unit/delivery/delivery-queue'],
      },
    ],
  },
  {
    file: 'delivery/sweep-due-deliveries.ts',
    tests: ['scenarios/delivery-sweep'],
    mutations: [
      {
        name: 'no-turns',
        from: 'return withTurn.sort((a, b) => a.turn - b.turn).map(',
        to: 'return withTurn.map(',
        harm: 'One configuration with hundreds of due deliveries has the others wait.',
        isHarmful: true,
        tests: ['unit/delivery/requeue-due-deliveries'],
      },
      {
        name: 'first-page-only',
        from: 'page < pagesLookedAt',
        to: 'page < 1',
        harm: 'One configuration with hundreds of due deliveries hides the others.',
        isHarmful: true,
        tests: ['unit/delivery/requeue-due-deliveries'],
      },
      {
        name: 'held-by-a-stale-query',
        from: "read.filter(({ phase }) => phase === 'open')",
        to: 'open',
        harm: 'What is due is held for an appliance that answers again, and waits for a day.',
        isHarmful: true,
        tests: ['unit/delivery/requeue-due-deliveries'],
      },
    ],
  },
  {
    file: 'delivery/push-paced.ts',
    tests: ['scenarios/refused-push', 'scenarios/delivery-sweep'],
    mutations: [
      {
        name: 'pushed-though-changed',
        from: 'retentionDays)) ? [{ handed, delaySeconds }] : [];',
        to: 'retentionDays)) ? [{ handed, delaySeconds }] : [{ handed, delaySeconds }];',
        harm: 'What somebody else has just taken is pushed once more.',
        isHarmful: true,
        tests: ['unit/delivery/requeue-due-deliveries'],
      },
      {
        name: 'refused-is-late',
        from: 'await deferToSchedule(refused, retentionDays, dependencies);',
        to: '',
        harm: 'What the queue refuses is a quarter of an hour late.',
        isHarmful: true,
      },
      {
        name: 'one-refused-stops-all',
        from: 'if (isRefusal(one)) return [];',
        to: '',
        harm: 'One write that storage refuses keeps the others from the queue.',
        isHarmful: true,
      },
      {
        name: 'stays-held',
        from: '{ dueAt, heldFor: undefined }',
        to: '{ dueAt }',
        harm: 'What was held is pushed again with every run of the schedule.',
        isHarmful: true,
        tests: ['unit/delivery/requeue-due-deliveries'],
      },
    ],
  },
  {
    file: 'delivery/replay-deliveries.ts',
    tests: ['scenarios/delivery-parked', 'scenarios/denied-once'],
    mutations: [
      {
        name: 'replays-what-runs',
        from: "if (state === 'waiting') return 'under-way';",
        to: '',
        harm: 'A replay takes its retries from a delivery that is under way.',
        isHarmful: true,
        tests: ['unit/delivery/by-hand'],
      },
      {
        name: 'replay-keeps-denials',
        from: '      denials: undefined,\n',
        to: '',
        harm: 'A replay is parked at its first look.',
        isHarmful: true,
        tests: ['unit/delivery/by-hand'],
      },
      {
        name: 'replay-forgets-damage',
        from: '      ...doubtAfterDamage(delivery),\n',
        to: '',
        harm: 'The replay of a damaged delivery leaves a second work log.',
        isHarmful: true,
        tests: ['scenarios/damaged-delivery'],
      },
    ],
  },
  {
    file: 'delivery/discard-deliveries.ts',
    tests: ['scenarios/delivery-parked', 'scenarios/administration/activity-list'],
    mutations: [
      {
        name: 'discards-what-is-done',
        from: "kept.filter(({ state }) => state === 'parked' || state === 'waiting')",
        to: 'kept',
        harm: 'A delivery that was done is shown as given up.',
        isHarmful: true,
        tests: ['unit/delivery/by-hand'],
      },
    ],
  },
  {
    file: 'delivery/reopen-delivery.ts',
    tests: ['unit/delivery/reopen-delivery', 'scenarios/damaged-delivery'],
    mutations: [
      {
        name: 'reopened-as-replay',
        from: '      replayedAt: undefined,\n',
        to: '',
        harm: 'A survey after a replay is parked at its first failure.',
        isHarmful: true,
      },
      {
        name: 'reopened-keeps-failures',
        from: '      failures: 0,\n',
        to: '',
        harm: 'A survey is parked at its first failure, because the session’s end had used up the attempts.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'delivery/damaged-delivery.ts',
    tests: ['scenarios/damaged-delivery'],
    mutations: [
      {
        name: 'damaged-is-tried',
        from: "{ state: 'parked', configurationId: first",
        to: "{ state: 'waiting', configurationId: first",
        harm: 'A damaged delivery is tried although nobody knows how far it had come.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'delivery/outlived.ts',
    tests: ['scenarios/removal-of-outlived', 'scenarios/lowered-retention'],
    mutations: [
      {
        name: 'waiting-is-removed',
        from: "if (state === 'waiting' || start !== undefined || updatedAt === 0) return false;",
        to: 'if (updatedAt === 0 || start) return false;',
        harm: 'A lowered retention removes what still waits.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'delivery/removal/remove-outlived.ts',
    tests: ['scenarios/removal-of-outlived', 'scenarios/damaged-settings'],
    mutations: [
      {
        name: 'removed-by-a-stale-query',
        from: 'present !== undefined && isOld(present) &&',
        to: 'present !== undefined &&',
        harm: 'A delivery that was brought up again is removed.',
        isHarmful: true,
        tests: ['scenarios/removal-of-outlived'],
      },
      {
        name: 'removed-though-settings-damaged',
        from: ' || damagedSettings) return;',
        to: ') return;',
        harm: 'Deliveries are removed although nobody knows the retention.',
        isHarmful: true,
        tests: ['scenarios/damaged-settings'],
      },
      {
        name: 'refused-removal-passed',
        from: 'if (failed.length > 0) {',
        to: 'if (failed.length < 0) {',
        harm: 'What could not be removed stays beyond the retention.',
        isHarmful: true,
        tests: ['scenarios/removal-of-outlived'],
      },
    ],
  },
];
