import { parseArgs } from 'node:util';
import type { FuzzTarget } from './fuzz-target';
import { fuzzTargets } from './targets/all';

/** What `npm run fuzz` is asked for. */
export interface FuzzOrder {
  inputs: number;
  seed: number;
  targets: readonly FuzzTarget[];
  path?: string;
}

export const usage = `npm run fuzz -- [options]
  --inputs N    how many, all targets together (100000)
  --seed S      what they are drawn from (1)
  --target a,b  only these: ${fuzzTargets.map(({ name }) => name).join(', ')}
  --path P      with --seed and --target: the one input that was found before
  --help        this text`;

/** @returns `undefined` if help is wanted. @throws Error that says what is wrong with the arguments */
export function readCommandLine(args: string[]): FuzzOrder | undefined {
  const { values } = parseArgs({
    args,
    options: {
      inputs: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
      target: { type: 'string', default: '' },
      path: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const wanted = values.target.split(',').filter(Boolean);
  return {
    inputs: wholeNumber('--inputs', values.inputs),
    seed: wholeNumber('--seed', values.seed),
    targets: wanted.length === 0 ? fuzzTargets : wanted.map(targetNamed),
    path: values.path,
  };
}

function targetNamed(name: string): FuzzTarget {
  const found = fuzzTargets.find((target) => target.name === name);
  if (!found) throw new Error(`There is no target ${name}.\n${usage}`);
  return found;
}

function wholeNumber(option: string, text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  throw new Error(`${option} is ${text}. Use a whole number.`);
}
