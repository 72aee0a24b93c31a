import type { FoundInput, FuzzTarget, Look } from './fuzz-target';

/** So many inputs are drawn from one seed. Then memory is released, and a finding does not end the others. */
export const inputsOfSeed = 500;

/** No more are looked for in one target: they mostly say the same. */
const mostFindings = 3;

export interface FuzzResult {
  target: string;
  inputs: number;
  findings: (FoundInput & { seed: number })[];
}

/**
 * Gives a target its share of so many inputs.
 *
 * @param whole the shares of all targets that are looked at, together
 */
export async function fuzz(
  target: FuzzTarget,
  inputs: number,
  seed: number,
  whole: number,
): Promise<FuzzResult> {
  const result: FuzzResult = { target: target.name, inputs: 0, findings: [] };
  const wanted = Math.ceil((inputs * target.share) / whole);
  for (let from = 0; from < wanted && result.findings.length < mostFindings; from += inputsOfSeed) {
    const ownSeed = seed + from / inputsOfSeed;
    const { inputs: looked, found } = await target.check({
      inputs: Math.min(inputsOfSeed, wanted - from),
      seed: ownSeed,
    });
    result.inputs += looked;
    if (found) result.findings.push({ ...found, seed: ownSeed });
  }
  return result;
}

/** The command that comes to the same input again. */
export function commandFor(target: string, { seed, path }: Pick<Look, 'seed' | 'path'>): string {
  return `npm run fuzz -- --target ${target} --inputs ${inputsOfSeed} --seed ${seed} --path ${path}`;
}
