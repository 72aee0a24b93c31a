import { parseArgs } from 'node:util';
import { troubleNames, type TroubleName } from '../trouble/trouble-names';

/** What `npm run campaign` is asked for. */
export interface CampaignOrder {
  seeds: number[];
  workers: number;
  without: TroubleName[];
  /** Kinds of trouble that every run has. */
  withTroubles: TroubleName[];
  maximumSessions: number | undefined;
  /** Whether configurations may poll, and events get lost. */
  canPoll: boolean;
  /** Prints the whole trace of each run. */
  verbose: boolean;
  /** Continues after a violation instead of ending with it. */
  keepGoing: boolean;
}

export const usage = `npm run campaign -- [options]
  --seeds N          how many seeds (200)
  --from N           the first of them (1)
  --seed N           this one alone
  --workers N        processes side by side (1)
  --verbose          print the trace of every run
  --keep-going       report every violation instead of ending with the first
  --without a,b      leave out kinds of trouble: ${troubleNames.join(', ')}
  --with a,b         every run has these kinds of trouble
  --sessions N       only the first N sessions of each run
  --no-polling       no configuration polls, and no event gets lost`;

/** @throws Error that says what is wrong with the arguments */
export function readCommandLine(args: string[]): CampaignOrder {
  const { values } = parseArgs({
    args,
    options: {
      seeds: { type: 'string', default: '200' },
      from: { type: 'string', default: '1' },
      seed: { type: 'string' },
      workers: { type: 'string', default: '1' },
      verbose: { type: 'boolean', default: false },
      'keep-going': { type: 'boolean', default: false },
      without: { type: 'string', default: '' },
      with: { type: 'string', default: '' },
      sessions: { type: 'string' },
      'no-polling': { type: 'boolean', default: false },
    },
  });
  const first = wholeNumber('--from', values.from);
  const count = wholeNumber('--seeds', values.seeds);
  return {
    seeds:
      values.seed === undefined
        ? Array.from({ length: count }, (_, index) => first + index)
        : [wholeNumber('--seed', values.seed)],
    workers: Math.max(1, wholeNumber('--workers', values.workers)),
    without: troublesNamed(values.without),
    withTroubles: troublesNamed(values.with),
    maximumSessions: values.sessions === undefined ? undefined : wholeNumber('--sessions', values.sessions),
    canPoll: !values['no-polling'],
    verbose: values.verbose,
    keepGoing: values['keep-going'],
  };
}

function wholeNumber(option: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Error(`${option} takes a whole number, not “${text}”.`);
}

function troublesNamed(list: string): TroubleName[] {
  return list.split(',').filter(Boolean).map(troubleNamed);
}

function troubleNamed(text: string): TroubleName {
  const name = troubleNames.find((candidate) => candidate === text);
  if (name) return name;
  throw new Error(`There is no trouble “${text}”. There are ${troubleNames.join(', ')}.`);
}
