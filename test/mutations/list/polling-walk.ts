import type { MutatedFile } from '../mutation';

/** What a poll finds, and how far its cursor goes. */
export const polling: readonly MutatedFile[] = [
  {
    file: 'polling/walk-ended-sessions.ts',
    tests: ['scenarios/polling-outage', 'scenarios/polling'],
    mutations: [
      {
        name: 'cursor-ahead-of-claims',
        from: "if (taken.kind === 'more') return taken;",
        to: '',
        harm: 'The cursor passes sessions that are not claimed: they are lost.',
        isHarmful: true,
      },
      {
        name: 'unknown-answer-passed',
        from: 'isCertain = listed.isCertain;',
        to: '',
        harm: 'The cursor passes a time of which the appliance has told nothing.',
        isHarmful: true,
        tests: ['scenarios/words-decide-nothing'],
      },
      {
        name: 'no-overlap',
        from: 'Math.max(cursor - overlap, frame.floor)',
        to: 'Math.max(cursor, frame.floor)',
        harm: 'A session whose end is reported a little late is found hours later.',
        isHarmful: true,
        tests: ['scenarios/polling'],
      },
      {
        name: 'before-polling-began',
        from: 'Math.max(cursor - overlap, frame.floor)',
        to: 'cursor - overlap',
        harm: 'Sessions from before polling was switched on are written.',
        isHarmful: true,
        tests: ['scenarios/polling'],
      },
      {
        name: 'clock-set-back',
        from: 'let cursor = Math.min(stored, frame.until);',
        to: 'let cursor = stored;',
        harm: 'After an appliance’s clock was set back, what has ended since is found a poll later, which may be a day.',
        isHarmful: true,
        tests: ['unit/polling/walk-ended-sessions'],
      },
    ],
  },
  {
    file: 'polling/poll-frame.ts',
    tests: ['scenarios/polling'],
    mutations: [
      {
        name: 'clock-set-forward',
        from: 'floor: Math.min(begunAt + offset, floor)',
        to: 'floor: begunAt + offset',
        harm: 'After an appliance’s clock was set forward, what had ended before is never found.',
        isHarmful: true,
      },
      {
        name: 'ahead-of-events',
        from: 'listensToEvents && !isOpen ? at - eventGrace : at',
        to: 'at',
        harm: 'Sessions whose event is on its way count as missed.',
        isHarmful: true,
        tests: ['unit/polling/poll-frame'],
      },
    ],
  },
  {
    file: 'polling/appliance-present.ts',
    tests: ['scenarios/polling'],
    mutations: [
      {
        name: 'skew-ignored',
        from: 'skew: at - asked, uncertainty: 0',
        to: 'skew: 0, uncertainty: 0',
        harm: 'If the two clocks differ, sessions are missed or found from before.',
        isHarmful: true,
      },
      {
        name: 'unknown-clock-trusted',
        from: 'at: asked - uncertaintyOfUnknownClock',
        to: 'at: asked',
        harm: 'The cursor passes sessions of an appliance whose clock is behind and cannot be asked.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'polling/sweep-unended-sessions.ts',
    tests: ['scenarios/polling-late', 'scenarios/lists-entry-by-entry'],
    mutations: [
      {
        name: 'sweep-stops-at-a-hopeless-one',
        from: "onSkipped([{ kind: 'session', lsid, cause: error.message }]);",
        to: 'throw error;',
        harm: 'One session whose report cannot be read stops the sweep and the poll for good.',
        isHarmful: true,
        tests: ['scenarios/lists-entry-by-entry'],
      },
      {
        name: 'sweep-begins-anew',
        from: 'after === undefined ? lsids : lsids.filter((lsid) => lsid > after)',
        to: 'lsids',
        harm: 'Only the first five sessions without an end are ever looked at.',
        isHarmful: true,
        tests: ['scenarios/polling-late'],
      },
      {
        name: 'running-taken-for-over',
        from: 'return frame.present - last >= quietFor;',
        to: 'return true;',
        harm: 'A session that runs is written as if it were over.',
        isHarmful: true,
        tests: ['scenarios/polling-late'],
      },
      {
        name: 'sweep-through-an-outage',
        from: "|| error.policy.kind === 'unreachable') throw error;",
        to: ') throw error;',
        harm: 'During an outage the sweep passes over sessions.',
        isHarmful: true,
        tests: ['unit/polling/sweep-unended-sessions'],
      },
      {
        name: 'sweep-goes-on-hourly',
        from: 'sweep.after !== undefined || ',
        to: '',
        harm: 'A session that closed abnormally among many is found a day later.',
        isHarmful: true,
        tests: ['scenarios/polling-late'],
      },
    ],
  },
  {
    file: 'polling/list-in-pieces.ts',
    tests: ['unit/polling/list-in-pieces'],
    mutations: [
      {
        name: 'nothing-readable',
        from: 'if (failure && readable === 0) throw failure;',
        to: '',
        harm: 'The cursor passes hours of which not one list could be read.',
        isHarmful: true,
      },
      {
        name: 'outage-skipped',
        from: 'if (!isHalved(error) || calls >= mostCalls) throw error;',
        to: 'if (calls >= mostCalls) throw error;',
        harm: 'A connection that breaks in between makes the cursor pass a minute.',
        isHarmful: true,
      },
    ],
  },
  {
    file: 'polling/look-for-surveys.ts',
    tests: ['scenarios/polling-late'],
    mutations: [
      {
        name: 'earliest-survey-counts',
        from: '.sort((one, other) => one.at - other.at)',
        to: '.sort((one, other) => other.at - one.at)',
        harm: 'Of two surveys whose events are lost the later one is never written.',
        isHarmful: true,
      },
    ],
  },
];
