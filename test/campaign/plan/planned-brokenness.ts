import type { Random } from '../../stand/appliance/random';

/** What is wrong with the session itself, whatever else goes wrong. */
export type Brokenness =
  /** Its report takes an attempt's memory or time: killed so many operations after it was read. */
  | { kind: 'killing-sessions'; operationsAfterReport: number }
  /** Whatever the appliance is asked about it alone, its answer does not come whole. */
  | { kind: 'broken-off-answers'; how: BrokenOff }
  /** In lists of sessions or surveys, its own entry is no XML. */
  | { kind: 'malformed-entries'; how: Malformed }
  /** Its own report is no XML, or larger than the app reads. */
  | { kind: 'malformed-reports'; how: Malformed | 'too-large' };

export type BrokenKind = Brokenness['kind'];
export type BrokenOff = 'before-headers' | 'after-headers' | 'hangs' | 'hangs-after-headers';
export type Malformed = 'ampersand' | 'unclosed-child' | 'unclosed-element';

/** The kinds of trouble that are one broken session each. */
export const brokenKinds = [
  'killing-sessions',
  'broken-off-answers',
  'malformed-entries',
  'malformed-reports',
] as const satisfies readonly BrokenKind[];
const malformed = ['ampersand', 'unclosed-child', 'unclosed-element'] as const;
const brokenOff = ['before-headers', 'after-headers', 'hangs', 'hangs-after-headers'] as const;

/**
 * Draws what is wrong with a session: nothing, mostly.
 *
 * @param kinds those of the run
 */
export function drawBrokenness(random: Random, kinds: readonly BrokenKind[]): Brokenness | undefined {
  if (kinds.length === 0 || !random.chance(0.15)) return undefined;
  const kind = random.pick(kinds);
  switch (kind) {
    case 'killing-sessions':
      return { kind, operationsAfterReport: random.integer(0, 8) };
    case 'broken-off-answers':
      return { kind, how: random.pick(brokenOff) };
    case 'malformed-entries':
      return { kind, how: random.pick(malformed) };
    case 'malformed-reports':
      return { kind, how: random.pick([...malformed, 'too-large'] as const) };
  }
}
