import type { MutatedFile } from '../mutation';

/** How often and how long something is waited for. */
export const retries: readonly MutatedFile[] = [
  {
    file: 'delivery/retry-policy.ts',
    tests: ['scenarios/delivery-retry-policy', 'scenarios/delivery-parked'],
    mutations: [
      {
        name: 'replay-is-retried',
        from: 'if (delivery.replayedAt !== undefined) return',
        to: 'if (delivery.replayedAt === -1) return',
        harm: 'A replay that fails comes back by itself for a day.',
        isHarmful: true,
        tests: ['scenarios/delivery-parked'],
      },
      {
        name: 'one-retry-less',
        from: 'if (failures <= retryLimit) return undefined;',
        to: 'if (failures < retryLimit) return undefined;',
        harm: 'A delivery is parked one attempt too early.',
        isHarmful: true,
        tests: ['scenarios/delivery-retry-policy', 'scenarios/failures'],
      },
      {
        name: 'polled-survey-not-retried',
        from: "if (isPolled(source) && isSurveyEvent(eventType) && ticked.includes('session-end')) return true;",
        to: '',
        harm: 'A survey that a poll finds is parked at its first failure.',
        isHarmful: true,
        tests: ['scenarios/polling-late'],
      },
    ],
  },
  {
    file: 'delivery/retry-schedule.ts',
    tests: ['unit/delivery/retry-schedule'],
    mutations: [
      {
        name: 'waits-for-weeks',
        from: 'Math.min(afterSeconds * second, longestRetryAfter)',
        to: 'afterSeconds * second',
        harm: 'A server that asks for weeks gets them, and the session is forgotten.',
        isHarmful: true,
      },
      {
        name: 'comes-too-early',
        from: '(1 + jitter * random));',
        to: '(1 - jitter * random));',
        harm: 'A server that asks for time is asked again before it is over.',
        isHarmful: true,
      },
      {
        name: 'quick-loop',
        from: 'Math.max(asked, Math.round(age / patientPart), second)',
        to: 'Math.max(asked, second)',
        harm: 'A wait without an attempt is a quick loop for a day.',
        isHarmful: true,
        tests: ['unit/delivery/retry-schedule'],
      },
      {
        name: 'made-up-as-often-as-real',
        from: 'if (age < freshFor) return patientDelay',
        to: 'if (age < Infinity) return patientDelay',
        harm: 'Session ids that somebody makes up cost dozens of calls each.',
        isHarmful: true,
        tests: ['unit/delivery/retry-schedule'],
      },
    ],
  },
  {
    file: 'delivery/in-doubt.ts',
    tests: ['scenarios/found-by-campaign'],
    mutations: [
      {
        name: 'looks-at-once',
        from: 'latest + verifiableAfter;',
        to: 'latest;',
        harm: 'Another event of the session writes a second work log, because Jira does not show the first one yet.',
        isHarmful: true,
      },
      {
        name: 'never-in-doubt',
        from: 'latest !== undefined && now < latest + inDoubtFor',
        to: 'latest !== undefined && now < latest',
        harm: 'A work log that Jira writes ten minutes later stays as a second one.',
        isHarmful: true,
      },
      {
        name: 'first-doubt-counts',
        from: 'Math.max(latest ?? at, at)',
        to: 'latest ?? at',
        harm: 'Of two writes in doubt the later one is not waited for.',
        isHarmful: true,
        tests: ['unit/delivery/in-doubt'],
      },
    ],
  },
  {
    file: 'delivery/denial.ts',
    tests: ['unit/delivery/denial', 'scenarios/denied-once'],
    mutations: [
      {
        name: 'denied-in-one-moment',
        from: ' && now - denial.since >= confirmDelay',
        to: '',
        harm: 'Two looks within a second park a delivery.',
        isHarmful: true,
      },
      {
        name: 'one-of-them-denied-before',
        from: 'return denied.every((of) =>',
        to: 'return denied.some((of) =>',
        harm: 'An issue that was asked for once counts as missing.',
        isHarmful: true,
      },
    ],
  },
];
