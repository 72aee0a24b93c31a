import type { MutatedFile } from '../mutation';

/** What the page says about deliveries and configurations. */
export const states: readonly MutatedFile[] = [
  {
    file: 'administration/activity/health/alerts.ts',
    tests: ['scenarios/administration/alerts'],
    mutations: [
      {
        name: 'remarks-unsaid',
        from: "    ...openAlerts('with-remarks', seen.remarked, seen.set),\n",
        to: '',
        harm: 'Nobody is told that a part of a session was refused.',
        isHarmful: true,
      },
      {
        name: 'alarm-of-a-pause',
        from: ' || isAfterPause(breaker)',
        to: '',
        harm: 'Once writing is resumed, an outage is told that never was.',
        isHarmful: true,
        tests: ['scenarios/paused-writing'],
      },
    ],
  },
  {
    file: 'delivery/waits-for.ts',
    tests: ['scenarios/paused-writing'],
    mutations: [
      {
        name: 'pause-told-as-outage',
        from: "kind: last?.isOfPause ? 'pause' : 'appliance'",
        to: "kind: 'appliance'",
        harm: 'A delivery that waits because writing is paused blames its appliance.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'administration/configurations/list-configurations.ts',
    tests: ['scenarios/administration/configuration-list', 'scenarios/administration/open-deliveries'],
    mutations: [
      {
        name: 'green-though-parked',
        from: "if (isPersonNeeded) return { kind: 'needs-attention' };",
        to: '',
        harm: 'A configuration with parked deliveries is shown as working.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'administration/configurations/open-deliveries.ts',
    tests: ['scenarios/administration/open-deliveries'],
    mutations: [
      {
        name: 'counted-with-the-others',
        from: 'if (createdAt >= since) of.set',
        to: 'of.set',
        harm: 'The list counts what is older than it says.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'administration/configurations/set-paused.ts',
    tests: ['scenarios/paused-writing'],
    mutations: [
      {
        name: 'resumed-without-a-drain',
        from: 'await drainOnceResumed(resumed, dependencies);',
        to: '',
        harm: 'What waited while writing was paused waits for another day.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'administration/settings/import-configurations.ts',
    tests: ['scenarios/installed-again', 'scenarios/administration/imported-ids'],
    mutations: [
      {
        name: 'another-id',
        from: 'exportedId !== undefined && isFree(exportedId, set) ? exportedId : newId()',
        to: 'newId()',
        harm: 'After the app was installed again, it does not know its own work logs.',
        isHarmful: true,
      },
      {
        name: 'id-of-another',
        from: 'isFree(exportedId, set)',
        to: 'set.revision >= 0',
        harm: 'Two configurations have one id.',
        isHarmful: true,
      },
    ],
  },
];
