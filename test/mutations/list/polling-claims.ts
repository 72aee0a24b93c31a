import type { MutatedFile } from '../mutation';

/** What a poll claims of what it finds. */
export const pollingClaims: readonly MutatedFile[] = [
  {
    file: 'polling/found.ts',
    tests: ['unit/polling/found', 'scenarios/polling-late'],
    mutations: [
      {
        name: 'second-survey-known',
        from: 'return answeredAt > former.updatedAt + clockTolerance;',
        to: 'return false;',
        harm: 'A second survey whose event is lost is never written.',
        isHarmful: true,
        tests: ['scenarios/polling-late'],
      },
      {
        name: 'went-on-after-all',
        from: 'return former.sessionEndedAt < Math.floor(endedFrom / 1000) * 1000;',
        to: 'return false;',
        harm: 'A session that went on after it was taken for broken off is never completed.',
        isHarmful: true,
        tests: ['scenarios/polling-late'],
      },
      {
        name: 'parked-brought-back',
        from: 'if (!isDone(former)) return false;',
        to: '',
        harm: 'Each poll brings back what is parked or discarded.',
        isHarmful: true,
        tests: ['unit/polling/found'],
      },
    ],
  },
  {
    file: 'polling/claim-found.ts',
    tests: ['scenarios/polling-outage', 'scenarios/refused-claim'],
    mutations: [
      {
        name: 'rest-forgotten',
        from: "events < fresh.length ? { kind: 'more', at: askAgainAt } : { kind: 'all' }",
        to: "{ kind: 'all' }",
        harm: 'What the budget did not grant is passed by the cursor: it is lost.',
        isHarmful: true,
      },
      {
        name: 'known-though-done-too-early',
        from: 'if (!(await deliveries.claim(delivery, retentionDays))) return this.#asKept(delivery.id, finding);',
        to: 'if (!(await deliveries.claim(delivery, retentionDays))) return [];',
        harm: 'If a batch leaves a delivery out, the rest of its session is never written.',
        isHarmful: true,
        tests: ['scenarios/stale-reads', 'scenarios/stale-reads-effects'],
      },
      {
        name: 'refused-claim-passed',
        from: 'if (failure) throw failure;',
        to: '',
        harm: 'A claim that storage refuses is passed by the cursor: the session is lost.',
        isHarmful: true,
        tests: ['unit/polling/claim-found'],
      },
      {
        name: 'refused-push-waits',
        from: 'await deferToSchedule(claimed, this.#context.retentionDays, this.#dependencies);',
        to: '',
        harm: 'What the queue refuses of a poll is a quarter of an hour late.',
        isHarmful: true,
        tests: ['unit/polling/claim-found'],
      },
      {
        name: 'no-pace',
        from: 'Math.floor(delay / 1000)',
        to: 'Math.min(delay, 0)',
        harm: 'A hundred sessions start at once and use up the appliance’s requests.',
        isHarmful: true,
      },
      {
        name: 'no-budget',
        from: 'if (wanted > this.#freeOfBudget) return reserveEvents(wanted, this.#dependencies);',
        to: '',
        harm: 'A poll after an outage leaves live events no room in the queue.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'polling/push-budget.ts',
    tests: ['unit/polling/push-budget'],
    mutations: [
      {
        name: 'saved-up',
        from: 'Math.max(usedUntil, now)',
        to: 'Math.max(usedUntil, 0)',
        harm: 'After a quiet night everything is granted at once.',
        isHarmful: true,
      },
      {
        name: 'granted-twice',
        from: 'return grant.events === 0 || (await budget.replace(left, stored.revision)) ? grant : overtaken;',
        to: 'return (await budget.replace(left, stored.revision)) ? grant : grant;',
        harm: 'Two who ask at once are both granted the same.',
        isHarmful: true,
      },
    ],
  },
];
