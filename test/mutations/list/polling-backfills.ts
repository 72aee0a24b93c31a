import type { MutatedFile } from '../mutation';

/** When polls and backfills go on, and what is kept of them. */
export const backfills: readonly MutatedFile[] = [
  {
    file: 'polling/dispatch-polls.ts',
    tests: ['scenarios/stale-reads', 'scenarios/backfill-under-way'],
    mutations: [
      {
        name: 'lost-backfill',
        from: 'if (left.length > 0) await queue.push(left);',
        to: '',
        harm: 'A backfill whose message is lost never goes on.',
        isHarmful: true,
        tests: ['scenarios/backfill-under-way'],
      },
      {
        name: 'stale-plan',
        from: 'const set = isSame ? known : await polling.readSet();',
        to: 'const set = known;',
        harm: 'If a batch lacks the configurations, polling begins anew and sessions are lost.',
        isHarmful: true,
        tests: ['unit/polling/dispatch-polls'],
      },
    ],
  },
  {
    file: 'polling/polling-plan.ts',
    tests: ['unit/polling/polling-plan', 'scenarios/polling'],
    mutations: [
      {
        name: 'plan-without-a-set',
        from: 'if (set.revision === 0) return plan;',
        to: '',
        harm: 'If the configurations cannot be found once, all polling begins anew and sessions are lost.',
        isHarmful: true,
        tests: ['unit/polling/polling-plan'],
      },
      {
        name: 'begins-at-the-tick',
        from: 'begunAt: Math.max(updatedAt, now - furthestBeginning)',
        to: 'begunAt: now',
        harm: 'What ends between saving and the next run of the schedule is lost.',
        isHarmful: true,
        tests: ['unit/polling/polling-plan'],
      },
      {
        name: 'unreadable-loses-its-plan',
        from: '...polled.map(({ id }) => id), ...unreadable]',
        to: '...polled.map(({ id }) => id)]',
        harm: 'A configuration that is unreadable for a while begins polling anew, and sessions are lost.',
        isHarmful: true,
        tests: ['unit/polling/polling-plan'],
      },
    ],
  },
  {
    file: 'polling/polling-state.ts',
    tests: ['unit/polling/polling-state', 'scenarios/damaged-documents'],
    mutations: [
      {
        name: 'damaged-cursor-kept',
        from: 'const progress = readBy(progressSchema, stored);',
        to: 'const progress = stored as PollingState;',
        harm: 'A damaged cursor stops polling for good.',
        isHarmful: true,
      },
      {
        name: 'damaged-cursor-left-out',
        from: "['begunAt', 'floor', 'cursor', 'reachedAt']",
        to: "['begunAt', 'floor', 'reachedAt']",
        harm: 'After damage to a figure the poll walks the whole period again; and of a damaged cursor it says that it was reached.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'polling/poll-configuration.ts',
    tests: ['scenarios/polling', 'unit/polling/poll-configuration'],
    mutations: [
      {
        name: 'disabled-is-polled',
        from: ' || !isPolled(configuration)) return acknowledge;',
        to: ') return acknowledge;',
        harm: 'A configuration that was disabled is polled, and what ended meanwhile is written.',
        isHarmful: true,
      },
      {
        name: 'before-its-time',
        from: 'if (continueAt !== undefined) return now >= continueAt;',
        to: '',
        harm: 'An appliance that asks for time is polled before it is over.',
        isHarmful: true,
        tests: ['scenarios/polling-outage', 'unit/polling/poll-configuration'],
      },
      {
        name: 'former-period',
        from: 'if (!stored || stored.begunAt < begunAt)',
        to: 'if (!stored)',
        harm: 'After polling was off, what ended meanwhile is written, or polling does not go on.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'polling/make-poll-step.ts',
    tests: ['scenarios/polling-outage'],
    mutations: [
      {
        name: 'asked-wait-ignored',
        from: 'Math.max(restAfterFailure, askedToWait(error))',
        to: 'restAfterFailure',
        harm: 'An appliance that asks for an hour is polled every five minutes.',
        isHarmful: true,
        tests: ['scenarios/asked-to-wait'],
      },
    ],
  },
  {
    file: 'polling/poll-failure.ts',
    tests: ['unit/polling/poll-configuration'],
    mutations: [
      {
        name: 'unexpected-text',
        from: "`The app failed unexpectedly (${errorName(error, 'unknown error')}).`",
        to: 'String(error)',
        harm: 'The text of an unexpected error, which may hold anything, is stored and shown.',
        isHarmful: true,
        tests: ['unit/polling/poll-failure'],
      },
    ],
  },
  {
    file: 'polling/backfill/run-backfill.ts',
    tests: ['unit/polling/backfill/run-backfill', 'scenarios/backfill-under-way'],
    mutations: [
      {
        name: 'cancelled-goes-on',
        from: "|| job.state !== 'running' || now() < job.continueAt) return",
        to: '|| now() < job.continueAt) return',
        harm: 'A backfill that was cancelled or paused goes on.',
        isHarmful: true,
        tests: ['unit/polling/backfill/run-backfill'],
      },
      {
        name: 'cancelled-during-a-step',
        from: "const isRunning = state === 'running';",
        to: 'const isRunning = state !== undefined;',
        harm: 'A backfill that is cancelled during its last step is shown as done.',
        isHarmful: true,
        tests: ['unit/polling/backfill/run-backfill'],
      },
      {
        name: 'former-job',
        from: 'current?.id === jobId ? merged(',
        to: 'current ? merged(',
        harm: 'A step of a former backfill moves the cursor of the present one.',
        isHarmful: true,
        tests: ['unit/polling/backfill/run-backfill'],
      },
      {
        name: 'disabled-is-backfilled',
        from: 'if (configuration.settings.disabled) {',
        to: "if (configuration.id === '') {",
        harm: 'A backfill claims sessions for a configuration that is disabled, and they are parked.',
        isHarmful: true,
        tests: ['unit/polling/backfill/run-backfill'],
      },
      {
        name: 'queue-not-awaited',
        from: 'await queueBehindUntil(job, dependencies)',
        to: 'await queueBehindUntil({ ...job, lastPushed: undefined }, dependencies)',
        harm: 'A backfill keeps live events waiting.',
        isHarmful: true,
        tests: ['unit/polling/backfill/run-backfill'],
      },
      {
        name: 'stale-disabled',
        from: ': await readExistingSet({ read: store.readSet });',
        to: ': known.set;',
        harm: 'If a batch lacks the configuration, its backfill is paused.',
        isHarmful: true,
        tests: ['scenarios/stale-reads'],
      },
    ],
  },
  {
    file: 'polling/backfill/change-backfill.ts',
    tests: ['scenarios/backfill-under-way', 'scenarios/stale-reads'],
    mutations: [
      {
        name: 'outdated-jobs',
        from: '(await store.replaceBackfills(all, backfills.revision)) ? next : overtaken',
        to: '(await store.replaceBackfills(all, backfills.revision)) ? next : next',
        harm: 'A pause that comes with a step is lost, and the page says that it holds.',
        isHarmful: true,
        tests: ['unit/polling/backfill/change-backfill'],
      },
      {
        name: 'stale-jobs',
        from: 'new Set(lacking(await store.readSet()))',
        to: 'new Set(lacking(set))',
        harm: 'If a batch lacks the configurations, the backfills of all others are gone.',
        isHarmful: true,
        tests: ['unit/polling/backfill/change-backfill'],
      },
    ],
  },
  {
    file: 'polling/backfill/control-backfill.ts',
    tests: ['unit/polling/backfill/run-backfill', 'scenarios/backfill-under-way'],
    mutations: [
      {
        name: 'two-at-once',
        from: 'isOpen(former) ? undefined : job',
        to: 'job',
        harm: 'A second backfill takes the place of one that is under way.',
        isHarmful: true,
        tests: ['unit/polling/backfill/run-backfill'],
      },
    ],
  },
  {
    file: 'foundation/compare-and-swap.ts',
    tests: ['unit/foundation/compare-and-swap'],
    mutations: [
      {
        name: 'gives-up-at-once',
        from: 'if (result !== overtaken) return result;',
        to: 'return result;',
        harm: 'Who is overtaken once gives up.',
        isHarmful: true,
      },
    ],
  },
];
