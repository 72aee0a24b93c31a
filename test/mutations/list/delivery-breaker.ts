import type { MutatedFile } from '../mutation';

/** An appliance that is down: how that is found out, and what is held for it. */
export const breaker: readonly MutatedFile[] = [
  {
    file: 'delivery/circuit-breaker.ts',
    tests: ['unit/delivery/circuit-breaker', 'scenarios/delivery-circuit-breaker'],
    mutations: [
      {
        name: 'opens-at-once',
        from: 'if (failures < failuresThatOpen) return next(breaker, { failures, cause });',
        to: '',
        harm: 'One lost connection has every delivery held.',
        isHarmful: true,
      },
      {
        name: 'failures-add-up',
        from: 'return breaker.failures === 0 ? breaker : next(breaker, { failures: 0 });',
        to: 'return breaker;',
        harm: 'Five lost connections in a year have every delivery held.',
        isHarmful: true,
      },
      {
        name: 'closes-too-early',
        from: 'if (now - since < drainedAfter) return breaker;',
        to: '',
        harm: 'A breaker closes although something is held, which then waits for a day.',
        isHarmful: true,
      },
      {
        name: 'never-closes',
        from: "if (connection === 'answered') return recordSuccess(breaker, now);",
        to: '',
        harm: 'An appliance that answers again stays taken for down.',
        isHarmful: true,
      },
      {
        name: 'breaker-from-outdated-copy',
        from: 'breaker = await breakers.breakerOf(known.configurationId);',
        to: '',
        harm: 'Of two lanes that report a failure at once only one counts.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'delivery/appliance-reach.ts',
    tests: ['scenarios/delivery-circuit-breaker', 'scenarios/poison-sessions'],
    mutations: [
      {
        name: 'broken-session-opens',
        from: "policy: { kind: 'retry' },\n        cause",
        to: 'cause',
        harm: 'A session that the appliance cannot report is held like an outage, and is never parked.',
        isHarmful: true,
        tests: ['unit/delivery/appliance-reach'],
      },
      {
        name: 'not-asked-counts-as-answer',
        from: 'if (unasked.some((kind) => error instanceof kind)) return',
        to: 'if (unasked.length === 0) return',
        harm: 'A storage that fails closes the breaker of an appliance that is down.',
        isHarmful: true,
        tests: ['unit/delivery/appliance-reach'],
      },
    ],
  },
  {
    file: 'delivery/probe-or-drain.ts',
    tests: ['scenarios/delivery-circuit-breaker'],
    mutations: [
      {
        name: 'never-drained',
        from: "if (breaker.phase !== 'open') await drain(",
        to: "if (breaker.phase === 'closed') await drain(",
        harm: 'What was held does not come back once the appliance answers.',
        isHarmful: true,
        tests: ['unit/delivery/requeue-due-deliveries'],
      },
      {
        name: 'probes-for-nobody',
        from: 'return oldest !== undefined;',
        to: 'return true;',
        harm: 'An appliance that is gone is probed for ever.',
        isHarmful: true,
        tests: ['unit/delivery/requeue-due-deliveries'],
      },
    ],
  },
  {
    file: 'delivery/requeue-due-deliveries.ts',
    tests: ['scenarios/delivery-circuit-breaker', 'scenarios/stale-reads'],
    mutations: [
      {
        name: 'never-probed',
        from: 'if (notClosed.length === 0 && due.deliveries.length === 0',
        to: 'if (due.deliveries.length === 0',
        harm: 'An appliance that answers again is not noticed.',
        isHarmful: true,
        tests: ['unit/delivery/requeue-due-deliveries'],
      },
      {
        name: 'held-for-deleted',
        from: "wanted.has(breaker.configurationId) ? breaker : { ...breaker, phase: 'half-open' }",
        to: 'breaker',
        harm: 'What is held for a configuration that was deleted waits for a week.',
        isHarmful: true,
        tests: ['unit/delivery/requeue-due-deliveries'],
      },
      {
        name: 'unreadable-counts-as-deleted',
        from: '[...enabled, ...unreadable]',
        to: 'enabled',
        harm: 'What is held for a configuration that this version cannot read is pushed and fails.',
        isHarmful: true,
        tests: ['unit/delivery/requeue-due-deliveries'],
      },
    ],
  },
];
