import type { Random } from '../../stand/appliance/random';

/** What is wrong with a session by itself, whatever else goes wrong. */
export type Brokenness =
  /** Where the appliance lists sessions or surveys, its own entry is no XML. */
  | { kind: 'malformed-entries'; how: Malformed }
  /** Its own report is no XML, or larger than the app reads. */
  | { kind: 'malformed-reports'; how: Malformed | 'too-large' };

export type BrokenKind = Brokenness['kind'];
export type Malformed = 'ampersand' | 'unclosed-child' | 'unclosed-element';

/** The kinds of trouble that are one broken session each. */
export const brokenKinds = [
  'malformed-entries',
  'malformed-reports',
] as const satisfies readonly BrokenKind[];
const malformed = ['ampersand', 'unclosed-child', 'unclosed-element'] as const;

/**
 * Draws what is wrong with a session: nothing, mostly.
 *
 * @param kinds those of the run
 */
export function drawBrokenness(random: Random, kinds: readonly BrokenKind[]): Brokenness | undefined {
  if (kinds.length === 0 || !random.chance(0.15)) return undefined;
  const kind = random.pick(kinds);
  switch (kind) {
    case 'malformed-entries':
      return { kind, how: random.pick(malformed) };
    case 'malformed-reports':
      return { kind, how: random.pick([...malformed, 'too-large'] as const) };
  }
}
