import { createVirtualStand, type VirtualStand } from '../../stand/virtual-stand';
import { figuresOf, type Figures } from '../invariant/figures';
import { judge } from '../invariant/judge';
import type { Violation } from '../invariant/violation';
import { planInWords } from '../plan/plan-in-words';
import { drawPlan, type PlanOptions } from '../plan/plan';
import { makeFormatsOnce } from './formats-made-once';
import { playRun } from './play-run';
import { installSeededChance } from './seeded-chance';
import { compileTemplatesOnce } from './templates-compiled-once';

export interface SeedResult {
  seed: number;
  /** The run in a line. */
  plan: string;
  violations: Violation[];
  figures: Figures;
  /** Equal for equal runs. */
  digest: string;
  /** The whole run, line by line, or what is about the violations. */
  trace: string[];
}

export interface SeedOptions extends PlanOptions {
  verbose?: boolean;
}

/** Plays the run of a seed from the start to its rest and judges it. The same seed makes the same run. */
export async function runSeed(seed: number, options: SeedOptions): Promise<SeedResult> {
  compileTemplatesOnce();
  makeFormatsOnce();
  const plan = drawPlan(seed, options);
  const giveChanceBack = installSeededChance(plan.random.fork('chance of the app'));
  const { reportDelayMs } = plan;
  let stand: VirtualStand | undefined;
  try {
    stand = await createVirtualStand({ seed, reportDelayMs, configuration: 'none' });
    const run = await playRun(plan, stand);
    const { violations, parked } = await judge(run);
    const { observation } = run;
    const lsids = options.verbose ? undefined : new Set(violations.flatMap(({ lsid }) => lsid ?? []));
    return {
      seed,
      plan: planInWords(plan),
      violations,
      figures: figuresOf(run, parked),
      digest: observation.digest(),
      trace: options.verbose || violations.length > 0 ? observation.lines(lsids) : [],
    };
  } finally {
    stand?.stop();
    giveChanceBack();
  }
}
