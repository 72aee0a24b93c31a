import { occasions, type Occasion } from './occasions';

/** What is run when, as the command line says. */
export interface DatesOrder {
  chosen: readonly Occasion[];
  /** Arguments that go on to jest. */
  forJest: readonly string[];
}

export const usage = `npm run test:dates -- [--dates a,b] [arguments of jest]
  --dates a,b   only these: ${occasions.map(({ name }) => name).join(', ')}
  --help        this text`;

/**
 * Reads what stands after `npm run test:dates --`. Only `--dates` is its own; the rest is jest's.
 *
 * @throws Error that says what is wrong with the arguments
 */
export function chooseOccasions(given: readonly string[]): DatesOrder {
  const at = given.findIndex((argument) => argument === '--dates' || argument.startsWith('--dates='));
  if (at < 0) return { chosen: occasions, forJest: given };
  const [, joined] = (given[at] ?? '').split('=');
  const names = (joined ?? given[at + 1] ?? '').split(',').filter(Boolean);
  if (names.length === 0) throw new Error(`--dates names none.\n${usage}`);
  return {
    chosen: names.map(occasionNamed),
    forJest: given.toSpliced(at, joined === undefined ? 2 : 1),
  };
}

function occasionNamed(name: string): Occasion {
  const found = occasions.find((occasion) => occasion.name === name);
  if (!found) throw new Error(`There is no date ${name}.\n${usage}`);
  return found;
}
