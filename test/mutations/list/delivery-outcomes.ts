import type { MutatedFile } from '../mutation';

/** What an attempt leaves on record, although others change it meanwhile. */
export const outcomes: readonly MutatedFile[] = [
  {
    file: 'delivery/record-outcome.ts',
    tests: ['scenarios/delivery-surveys', 'scenarios/delivery-parked'],
    mutations: [
      {
        name: 'survey-during-attempt',
        from: 'if (latest.cameAgain && !attempted.cameAgain) return { result: retryAtOnce };',
        to: '',
        harm: 'A second survey that comes during an attempt is never written.',
        isHarmful: true,
        tests: ['scenarios/at-once'],
      },
      {
        name: 'discarded-during-attempt',
        from: 'if (!isStillOpen(latest, outcome)) return { result: acknowledge };',
        to: '',
        harm: 'A delivery that somebody discarded during an attempt comes back.',
        isHarmful: true,
        tests: ['scenarios/at-once'],
      },
      {
        name: 'done-though-discarded',
        from: "return outcome.kind === 'done' && !isDone(latest);",
        to: 'return false;',
        harm: 'What was written is not on record, because somebody discarded the delivery meanwhile.',
        isHarmful: true,
        tests: ['scenarios/at-once'],
      },
      {
        name: 'outdated-record',
        from: '    current = latest;\n',
        to: '',
        harm: 'An attempt is made again because its outcome is written over an outdated copy, which storage refuses.',
        isHarmful: true,
        tests: ['scenarios/at-once'],
      },
    ],
  },
  {
    file: 'delivery/early-message.ts',
    tests: ['scenarios/found-by-campaign'],
    mutations: [
      {
        name: 'no-second-look',
        from: 'return !isDone(delivery) || nextAttemptAt(delivery) === undefined;',
        to: 'return true;',
        harm: 'A work log that Jira writes late stays as a second one.',
        isHarmful: true,
      },
    ],
  },
];
