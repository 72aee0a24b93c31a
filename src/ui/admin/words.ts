import type { FieldChange } from '../../resolver/page-answer';

/** “a → b”; an empty side is left out. */
export function changeInWords({ before, after }: FieldChange): string {
  if (before === '') return after === '' ? 'None' : after;
  return after === '' ? `${before} → nothing` : `${before} → ${after}`;
}
