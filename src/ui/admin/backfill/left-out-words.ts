import { allBut, effectNouns, optionalEffects, type OptionalEffect } from '../../../configuration/left-out';
import { joined } from '../../shared/words';

/** What a backfill does beside writing content, as its ticks say it. */
export const effectLabels: Record<OptionalEffect, string> = {
  transitions: 'Move issues by survey rules',
  assigning: 'Assign issues and add watchers',
  creating: 'Create issues for sessions that name none',
  notifications: 'Notify watchers of work logs',
};

/** The ticks of a backfill, in the order in which they are shown. */
export const effectChoices = optionalEffects.map((value) => ({ value, label: effectLabels[value] }));

/** “Writes content only, without transitions and notifications.” An administrator chose that: it is no remark. */
export function leftOutInWords(leftOut: readonly OptionalEffect[]): string {
  if (leftOut.length === 0) return 'Does all that the configuration says.';
  const named = (effects: readonly OptionalEffect[]) => joined(effects.map((effect) => effectNouns[effect]));
  const also = allBut(leftOut);
  const wanted = also.length === 0 ? 'content only' : `content, and also ${named(also)}`;
  return `Writes ${wanted}. Left out by the backfill’s ticks: ${named(leftOut)}.`;
}
